-- What was amended stays as it was written.

create trigger incident_amendment_no_update before update on incident_amendment
begin select raise(abort, 'a row of incident_amendment is never changed'); end;

create trigger incident_amendment_no_delete before delete on incident_amendment
begin select raise(abort, 'a row of incident_amendment is never deleted'); end;
