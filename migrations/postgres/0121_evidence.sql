-- What was recorded stays as it was recorded.

create trigger evidence_list_no_change before update or delete on evidence_list
for each row execute function refuse_change();

create trigger evidence_step_no_change before update or delete on evidence_step
for each row execute function refuse_change();
