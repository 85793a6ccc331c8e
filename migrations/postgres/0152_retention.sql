-- What was set was set.

create trigger retention_rule_no_change before update or delete on retention_rule
for each row execute function refuse_change();
