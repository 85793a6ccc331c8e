-- What was added stays as it was added.

create trigger document_no_change before update or delete on document
for each row execute function refuse_change();

create trigger document_no_truncate before truncate on document
for each statement execute function refuse_change();

create trigger document_part_no_change before update or delete on document_part
for each row execute function refuse_change();

create trigger document_part_no_truncate before truncate on document_part
for each statement execute function refuse_change();

create trigger document_set_aside_no_change before update or delete on document_set_aside
for each row execute function refuse_change();
