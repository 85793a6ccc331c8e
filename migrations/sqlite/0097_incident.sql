-- What was recorded stays as it was recorded.

create trigger incident_no_update before update on incident
begin select raise(abort, 'a row of incident is never changed'); end;

create trigger incident_no_delete before delete on incident
begin select raise(abort, 'a row of incident is never deleted'); end;

create trigger case_review_no_update before update on case_review
begin select raise(abort, 'a row of case_review is never changed'); end;

create trigger case_review_no_delete before delete on case_review
begin select raise(abort, 'a row of case_review is never deleted'); end;
