-- What was recorded stays as it was recorded.

create trigger consent_no_update before update on consent
begin select raise(abort, 'a row of consent is never changed'); end;

create trigger consent_no_delete before delete on consent
begin select raise(abort, 'a row of consent is never deleted'); end;

create trigger consent_withdrawal_no_update before update on consent_withdrawal
begin select raise(abort, 'a row of consent_withdrawal is never changed'); end;

create trigger consent_withdrawal_no_delete before delete on consent_withdrawal
begin select raise(abort, 'a row of consent_withdrawal is never deleted'); end;

create trigger onward_no_update before update on onward
begin select raise(abort, 'a row of onward is never changed'); end;

create trigger onward_no_delete before delete on onward
begin select raise(abort, 'a row of onward is never deleted'); end;

create trigger onward_step_no_update before update on onward_step
begin select raise(abort, 'a row of onward_step is never changed'); end;

create trigger onward_step_no_delete before delete on onward_step
begin select raise(abort, 'a row of onward_step is never deleted'); end;
