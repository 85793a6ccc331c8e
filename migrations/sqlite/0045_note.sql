-- What was written stays as it was written.

create trigger note_no_update before update on note
begin select raise(abort, 'notes are never changed: amend them'); end;

create trigger note_no_delete before delete on note
begin select raise(abort, 'notes are never deleted: amend them'); end;

create trigger note_amendment_no_update before update on note_amendment
begin select raise(abort, 'amendments are never changed'); end;

create trigger note_amendment_no_delete before delete on note_amendment
begin select raise(abort, 'amendments are never deleted'); end;

create trigger task_step_no_update before update on task_step
begin select raise(abort, 'steps of a task are never changed'); end;

create trigger task_step_no_delete before delete on task_step
begin select raise(abort, 'steps of a task are never deleted'); end;
