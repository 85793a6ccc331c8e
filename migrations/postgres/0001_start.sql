-- Append-only, whoever asks.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger event_no_change before update or delete on event
for each row execute function refuse_change();

create trigger event_no_truncate before truncate on event
for each statement execute function refuse_change();

create trigger audit_no_change before update or delete on audit
for each row execute function refuse_change();

create trigger audit_no_truncate before truncate on audit
for each statement execute function refuse_change();
