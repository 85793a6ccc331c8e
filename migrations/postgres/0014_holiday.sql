create trigger holiday_list_no_change before update or delete on holiday_list
for each row execute function refuse_change();

create trigger holiday_list_no_truncate before truncate on holiday_list
for each statement execute function refuse_change();

create trigger rule_arrival_no_change before update or delete on rule_arrival
for each row execute function refuse_change();

create trigger rule_arrival_no_truncate before truncate on rule_arrival
for each statement execute function refuse_change();
