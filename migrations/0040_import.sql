-- Cases brought in from a sheet, and leave to take cases out as one.

create table import_run (
    import_id uuid not null primary key,
    begun_by uuid not null references account (account_id),
    begun_at timestamptz not null,
    rows_read bigint not null,
    rows_added bigint not null,
    -- Nothing until it has come to its end.
    ended_at timestamptz,
    taken_back_by uuid references account (account_id),
    taken_back_at timestamptz
);
create index import_run_begun_by_idx on import_run (begun_by, begun_at);

create table import_case (
    case_id uuid not null primary key references case_file (case_id),
    import_id uuid not null references import_run (import_id),
    -- Sealed: it tells the same row from another, and nothing else.
    row_digest bytea not null,
    -- The version the case had then: more were recorded since if it has another.
    version bigint not null
);
create index import_case_import_id_idx on import_case (import_id);
create index import_case_row_digest_idx on import_case (row_digest);

-- A case that was taken back with the file it came in from. Its events stay; nobody reaches it any more.
alter table case_file add column taken_back_at timestamptz;

-- Who may take cases out. Leave lapses by itself; taking it away is a later row.
create table export_leave (
    export_leave_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    is_given boolean not null,
    set_by uuid not null references account (account_id),
    set_at timestamptz not null
);
create index export_leave_account_id_idx on export_leave (account_id, set_at);
