-- Lists of cases under a name of somebody's own: which filters and which order, never which cases.

create table saved_view (
    view_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    name text not null,
    query text not null,
    saved_at timestamptz not null,
    constraint saved_view_account_id_name_key unique (account_id, name)
);
