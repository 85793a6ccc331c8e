-- What was done was done.

create trigger keeping_no_change before update or delete on keeping
for each row execute function refuse_change();
