-- What was recorded stays as it was recorded.

create trigger evidence_list_no_update before update on evidence_list
begin select raise(abort, 'a row of evidence_list is never changed'); end;

create trigger evidence_list_no_delete before delete on evidence_list
begin select raise(abort, 'a row of evidence_list is never deleted'); end;

create trigger evidence_step_no_update before update on evidence_step
begin select raise(abort, 'a row of evidence_step is never changed'); end;

create trigger evidence_step_no_delete before delete on evidence_step
begin select raise(abort, 'a row of evidence_step is never deleted'); end;
