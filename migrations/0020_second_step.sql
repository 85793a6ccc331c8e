-- The second step of signing in: the key of an authenticator app, codes for when the app is lost, and whoever has shown
-- a password and nothing else yet.

create table totp (
    account_id uuid not null primary key references account (account_id),
    -- Encrypted under a key that is not in the database.
    secret bytea not null,
    -- The half minute of the last code that was taken. None before or at it is taken again.
    last_step bigint not null,
    enrolled_at timestamptz not null
);

-- A key that was shown and is not in use before a code of it was typed.
create table totp_offer (
    account_id uuid not null primary key references account (account_id),
    secret bytea not null,
    offered_at timestamptz not null
);

create table recovery_code (
    code_hash bytea not null primary key,
    account_id uuid not null references account (account_id),
    made_at timestamptz not null,
    used_at timestamptz
);
create index recovery_code_account_id_idx on recovery_code (account_id);

-- One administrator asked to take a second step away; another has to agree.
create table second_step_reset (
    account_id uuid not null primary key references account (account_id),
    asked_by uuid not null references account (account_id),
    asked_at timestamptz not null
);

create table half_sign_in (
    half_sign_in_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    until_at timestamptz not null,
    wrong_codes bigint not null,
    ended_at timestamptz
);
create index half_sign_in_account_id_idx on half_sign_in (account_id);
create index half_sign_in_until_at_idx on half_sign_in (until_at);

-- When somebody last showed who they are, and where they signed in, so that they recognise their own devices.
alter table sign_in add column proved_at timestamptz;
alter table sign_in add column address text;
alter table sign_in add column browser text;

alter table account add column last_seen_on date;
