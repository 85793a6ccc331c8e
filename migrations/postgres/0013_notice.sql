-- What was reported stays as it was reported.

create trigger notice_no_change before update or delete on notice
for each row execute function refuse_change();

create trigger notice_no_truncate before truncate on notice
for each statement execute function refuse_change();

create trigger stat_notice_no_change before update on stat_notice
for each row execute function refuse_change();
