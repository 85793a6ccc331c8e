-- What is kept already says which rule it rests on; what was said of a rule stays said.

update deadline set
    rule = body::json -> 'working' ->> 'rule',
    rule_version = cast(body::json -> 'working' ->> 'version' as bigint);

create trigger rule_statement_no_change before update or delete on rule_statement
for each row execute function refuse_change();

create trigger rule_statement_no_truncate before truncate on rule_statement
for each statement execute function refuse_change();
