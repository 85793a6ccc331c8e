-- What was amended stays as it was written.

create trigger incident_amendment_no_change before update or delete on incident_amendment
for each row execute function refuse_change();
