-- What was reported stays as it was reported.

create trigger notice_no_update before update on notice
begin select raise(abort, 'a report that names nobody is never changed'); end;

create trigger notice_no_delete before delete on notice
begin select raise(abort, 'a report that names nobody is never deleted'); end;

create trigger stat_notice_no_update before update on stat_notice
begin select raise(abort, 'what was counted is never changed'); end;
