-- What is kept already says which rule it rests on; what was said of a rule stays said.

update deadline set
    rule = json_extract(body, '$.working.rule'),
    rule_version = json_extract(body, '$.working.version');

create trigger rule_statement_no_update before update on rule_statement
begin select raise(abort, 'what was said of a rule is never changed'); end;

create trigger rule_statement_no_delete before delete on rule_statement
begin select raise(abort, 'what was said of a rule is never deleted'); end;

create trigger rule_statement_no_replace before insert on rule_statement
when exists (select 1 from rule_statement where rule_statement_id = new.rule_statement_id)
begin select raise(abort, 'what was said of a rule is never replaced'); end;
