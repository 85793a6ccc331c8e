-- Links by which somebody chooses a password: the first administrator, a new colleague, or one who forgot theirs.
-- Neither the link nor the code that is spoken with it is in the database.

create table invitation (
    invitation_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    link_hash bytea not null,
    code_hash bytea,
    wrong_codes bigint not null,
    made_by uuid references account (account_id),
    made_at timestamptz not null,
    until_at timestamptz not null,
    -- Used, replaced by a newer one, or spoiled by wrong codes.
    ended_at timestamptz,
    constraint invitation_link_hash_key unique (link_hash)
);
create index invitation_account_id_idx on invitation (account_id);
create index invitation_until_at_idx on invitation (until_at);
