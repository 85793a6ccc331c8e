-- What was set was set.

create trigger retention_rule_no_update before update on retention_rule
begin select raise(abort, 'a rule of retention is never changed: set another'); end;

create trigger retention_rule_no_delete before delete on retention_rule
begin select raise(abort, 'a rule of retention is never deleted'); end;
