-- Append-only, whoever asks.

create trigger release_file_no_change before update or delete on release_file
for each row execute function refuse_change();

create trigger release_file_no_truncate before truncate on release_file
for each statement execute function refuse_change();

create trigger release_note_no_change before update or delete on release_note
for each row execute function refuse_change();

create trigger release_note_no_truncate before truncate on release_note
for each statement execute function refuse_change();
