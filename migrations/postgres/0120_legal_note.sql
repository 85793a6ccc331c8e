-- What was written stays as it was written.

create trigger legal_note_no_change before update or delete on legal_note
for each row execute function refuse_change();

create trigger legal_note_no_truncate before truncate on legal_note
for each statement execute function refuse_change();
