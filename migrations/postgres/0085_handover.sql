-- What was handed over was handed over, and what was answered was answered.

create trigger handover_no_change before update or delete on handover
for each row execute function refuse_change();

create trigger transfer_answer_no_change before update or delete on transfer_answer
for each row execute function refuse_change();
