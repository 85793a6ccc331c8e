-- Who may know of a case, beyond its team: cases restricted to named people, people a case is kept from, and the leave
-- that single people were given.

-- While it is, only people named in restricted_to find it anywhere.
alter table case_file add column is_restricted boolean not null default false;

create table restricted_to (
    restricted_to_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    account_id uuid not null references account (account_id),
    named_by uuid not null references account (account_id),
    named_at timestamptz not null,
    ended_by uuid references account (account_id),
    ended_at timestamptz,
    constraint restricted_to_ended_check check ((ended_at is null) = (ended_by is null))
);
create unique index restricted_to_case_id_key on restricted_to (case_id, account_id) where ended_at is null;
create index restricted_to_case_id_idx on restricted_to (case_id);
create index restricted_to_account_id_idx on restricted_to (account_id);

-- Whoever stands here finds the case nowhere, whatever else would let them.
create table case_block (
    case_block_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    account_id uuid not null references account (account_id),
    reason text not null,
    set_by uuid not null references account (account_id),
    set_at timestamptz not null,
    lifted_by uuid references account (account_id),
    lifted_at timestamptz,
    constraint case_block_lifted_check check ((lifted_at is null) = (lifted_by is null))
);
create unique index case_block_case_id_key on case_block (case_id, account_id) where lifted_at is null;
create index case_block_case_id_idx on case_block (case_id);
create index case_block_account_id_idx on case_block (account_id);

create table account_grant (
    account_grant_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    kind text not null constraint account_grant_kind_check
        check (kind in ('TEAM_LEAD', 'DATA_LEAD', 'BREAK_GLASS')),
    is_given boolean not null,
    set_by uuid not null references account (account_id),
    set_at timestamptz not null
);
create index account_grant_account_id_idx on account_grant (account_id, kind, set_at);

-- A number of the Home Office is of one case only, as far as people can know: a restricted case gives nothing away.
drop index case_file_home_office_number_key;
create unique index case_file_home_office_number_key on case_file (home_office_number)
    where taken_back_at is null and is_restricted = false;
create index case_file_home_office_number_idx on case_file (home_office_number);
