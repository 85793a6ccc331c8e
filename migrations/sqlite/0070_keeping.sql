-- What was done was done.

create trigger keeping_no_update before update on keeping
begin select raise(abort, 'what was done is never changed'); end;

create trigger keeping_no_delete before delete on keeping
begin select raise(abort, 'what was done is never changed'); end;
