-- Passkeys: the public half of a pair of keys whose other half stays on somebody's phone, computer or security key. And
-- what a browser was asked a moment ago, which can be answered once.

create table passkey (
    passkey_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    -- What its owner calls it.
    name text not null,
    -- The host name it was made for. Browsers use it nowhere else.
    host text not null,
    credential_id bytea not null constraint passkey_credential_id_key unique,
    -- Encrypted under a key that is not in the database, so that nobody puts one of their own here.
    credential bytea not null,
    -- How often it was used, as it counts itself. Nought for ever where it does not count.
    counter bigint not null,
    added_at timestamptz not null,
    used_at timestamptz,
    removed_at timestamptz
);
create index passkey_account_id_idx on passkey (account_id);

create table passkey_ceremony (
    -- The session, or the half sign-in, that asked. It has one question open at a time.
    bound_to bytea not null primary key,
    account_id uuid not null references account (account_id),
    purpose text not null constraint passkey_ceremony_purpose_check check (purpose in ('ADD', 'SIGN_IN', 'CONFIRM')),
    state bytea not null,
    until_at timestamptz not null
);
create index passkey_ceremony_account_id_idx on passkey_ceremony (account_id);
create index passkey_ceremony_until_at_idx on passkey_ceremony (until_at);

-- By what somebody showed who they are: it goes with proved_at. Null where a sign-in itself was the showing.
alter table sign_in add column proved_by text
    constraint sign_in_proved_by_check check (proved_by in ('PASSWORD', 'CODE', 'RECOVERY_CODE', 'PASSKEY'));
