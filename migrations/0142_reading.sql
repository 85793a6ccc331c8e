-- Somebody opened more cases within an hour than work asks for. Counted from the audit trail, by account and time.

create table unusual (
    unusual_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    noticed_at timestamptz not null
);
create index unusual_account_id_idx on unusual (account_id, noticed_at);
create index unusual_noticed_at_idx on unusual (noticed_at);

create index audit_account_id_idx on audit (account_id, written_at);
