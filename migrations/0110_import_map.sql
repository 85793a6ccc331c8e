-- How the columns of the charity's own sheets were matched, to be offered the next time: no row of a sheet is in it.

create table import_map (
    import_map_id uuid not null primary key,
    -- Sealed: it tells the headings of one sheet from those of another, and nothing else.
    headings_seal bytea not null,
    -- Encrypted.
    map bytea not null,
    kept_by uuid not null references account (account_id),
    kept_at timestamptz not null,
    constraint import_map_headings_seal_key unique (headings_seal)
);
create index import_map_kept_at_idx on import_map (kept_at);
