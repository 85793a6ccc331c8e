-- What was answered stays as it was answered.

create trigger pack_part_no_change before update or delete on pack_part
for each row execute function refuse_change();
