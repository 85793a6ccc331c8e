-- Append-only, whoever asks.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger protected_period_no_change before update or delete on protected_period
for each row execute function refuse_change();

create trigger protected_period_no_truncate before truncate on protected_period
for each statement execute function refuse_change();

create trigger protected_cell_no_change before update or delete on protected_cell
for each row execute function refuse_change();

create trigger protected_cell_no_truncate before truncate on protected_cell
for each statement execute function refuse_change();

create trigger release_register_no_change before update or delete on release_register
for each row execute function refuse_change();

create trigger release_register_no_truncate before truncate on release_register
for each statement execute function refuse_change();
