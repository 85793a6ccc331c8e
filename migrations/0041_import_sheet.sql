-- A sheet on its way in: encrypted, and gone after a day.

create table import_sheet (
    import_sheet_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    content bytea not null,
    -- How its columns are read and what was found in it, encrypted too.
    notes bytea not null,
    stage text not null constraint import_sheet_stage_check
        check (stage in ('KEPT', 'CHECKING', 'CHECKED', 'IMPORTING', 'DONE', 'BROKEN')),
    rows_read bigint not null,
    import_id uuid references import_run (import_id),
    kept_at timestamptz not null
);
create index import_sheet_kept_at_idx on import_sheet (kept_at);
