-- SQLite cannot change a check: the table is made anew, under its own name, so that what refers to it still does. Who
-- refers to whom is counted at the end, when everybody is there again.
pragma defer_foreign_keys = on;
create table account_before as select * from account;
drop table account;
create table account (
    account_id uuid not null primary key,
    email text not null,
    name text not null,
    role text not null constraint account_role_check
        check (role in ('CASEWORKER', 'LEGAL_ADVISER', 'MANAGER', 'REPORT_READER', 'ADMINISTRATOR')),
    team_id uuid references team (team_id),
    password text not null,
    enabled boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    last_seen_on date,
    -- A caseworker sees the cases of their team, so they must be in one.
    constraint account_team_id_check check (role <> 'CASEWORKER' or team_id is not null),
    constraint account_account_id_team_id_key unique (account_id, team_id)
);
insert into account (account_id, email, name, role, team_id, password, enabled, version, created_at, last_seen_on)
    select account_id, email, name, role, team_id, password, enabled, version, created_at, last_seen_on
    from account_before;
drop table account_before;
create unique index account_email_key on account (lower(email));
create index account_team_id_idx on account (team_id, name);
