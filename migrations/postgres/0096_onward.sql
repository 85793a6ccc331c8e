-- What was recorded stays as it was recorded.

create trigger consent_no_change before update or delete on consent
for each row execute function refuse_change();

create trigger consent_withdrawal_no_change before update or delete on consent_withdrawal
for each row execute function refuse_change();

create trigger onward_no_change before update or delete on onward
for each row execute function refuse_change();

create trigger onward_step_no_change before update or delete on onward_step
for each row execute function refuse_change();
