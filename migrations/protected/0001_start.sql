-- The protected store: what was measured, once, and what was released from it. Nothing in it is about one person.

create table protected_period (
    period text not null primary key,
    programme text not null,
    version text not null,
    closed_at timestamptz not null
);

create table protected_cell (
    period text not null references protected_period (period),
    table_code text not null,
    cell text not null,
    noisy bigint not null,
    primary key (period, table_code, cell)
);

create table release_register (
    release_id text not null primary key,
    table_code text not null,
    periods text not null,
    setting text not null,
    versions text not null,
    content text not null,
    released_by uuid not null,
    released_at timestamptz not null
);
