-- Append-only, whoever asks. `insert or replace` deletes without asking the delete trigger. Where writing the same
-- thing again is expected, the second write is passed over.

create trigger protected_period_no_update before update on protected_period
begin select raise(abort, 'the protected store is append-only'); end;

create trigger protected_period_no_delete before delete on protected_period
begin select raise(abort, 'the protected store is append-only'); end;

create trigger protected_period_no_replace before insert on protected_period
when exists (select 1 from protected_period where period = new.period)
begin select raise(ignore); end;

create trigger protected_cell_no_update before update on protected_cell
begin select raise(abort, 'the protected store is append-only'); end;

create trigger protected_cell_no_delete before delete on protected_cell
begin select raise(abort, 'the protected store is append-only'); end;

create trigger protected_cell_no_replace before insert on protected_cell
when exists (select 1 from protected_cell where period = new.period and table_code = new.table_code and cell = new.cell)
begin select raise(abort, 'the protected store is append-only'); end;

create trigger release_register_no_update before update on release_register
begin select raise(abort, 'the protected store is append-only'); end;

create trigger release_register_no_delete before delete on release_register
begin select raise(abort, 'the protected store is append-only'); end;

create trigger release_register_no_replace before insert on release_register
when exists (select 1 from release_register where release_id = new.release_id)
begin select raise(ignore); end;
