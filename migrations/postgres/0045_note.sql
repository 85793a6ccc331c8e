-- What was written stays as it was written.

create trigger note_no_change before update or delete on note
for each row execute function refuse_change();

create trigger note_no_truncate before truncate on note
for each statement execute function refuse_change();

create trigger note_amendment_no_change before update or delete on note_amendment
for each row execute function refuse_change();

create trigger task_step_no_change before update or delete on task_step
for each row execute function refuse_change();
