-- What was merged, and what was undone, stays written down.

create trigger case_merge_no_update before update on case_merge
begin select raise(abort, 'a row of case_merge is never changed'); end;

create trigger case_merge_no_delete before delete on case_merge
begin select raise(abort, 'a row of case_merge is never deleted'); end;

create trigger case_unmerge_no_update before update on case_unmerge
begin select raise(abort, 'a row of case_unmerge is never changed'); end;

create trigger case_unmerge_no_delete before delete on case_unmerge
begin select raise(abort, 'a row of case_unmerge is never deleted'); end;
