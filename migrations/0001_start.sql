-- The first tables, in words that SQLite and PostgreSQL both take. Times and identifiers come from the program.

create table meta (
    name text not null primary key,
    value text not null
);

-- People who work here.

create table team (
    team_id uuid not null primary key,
    name text not null,
    constraint team_name_key unique (name)
);

create table account (
    account_id uuid not null primary key,
    email text not null,
    name text not null,
    role text not null constraint account_role_check
        check (role in ('CASEWORKER', 'LEGAL_ADVISER', 'MANAGER', 'ADMINISTRATOR')),
    team_id uuid references team (team_id),
    password text not null,
    enabled boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    -- A caseworker sees the cases of their team, so they must be in one.
    constraint account_team_id_check check (role <> 'CASEWORKER' or team_id is not null),
    constraint account_account_id_team_id_key unique (account_id, team_id)
);
create unique index account_email_key on account (lower(email));

create table session (
    session_hash bytea not null primary key,
    account_id uuid references account (account_id),
    data bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    idle_until timestamptz not null,
    absolute_until timestamptz not null,
    ended_at timestamptz
);
create index session_account_id_idx on session (account_id);

create table throttle (
    bucket bytea not null primary key,
    tries bigint not null,
    since timestamptz not null,
    paused_until timestamptz
);

-- What somebody typed and we could not take, or not yet.
create table answers (
    holder bytea not null,
    form text not null,
    answers text not null,
    kept_at timestamptz not null,
    primary key (holder, form)
);

create table form_key (
    form_key uuid not null primary key,
    account_id uuid not null references account (account_id),
    action text not null,
    asked bytea not null,
    answer text not null,
    used_at timestamptz not null
);
create index form_key_used_at_idx on form_key (used_at);

-- People we help. Who they are is apart from what happened, so that lists never touch it.

create table person (
    person_id uuid not null primary key,
    name text not null,
    record_key bytea not null
);

create table case_file (
    case_id uuid not null primary key,
    person_id uuid not null references person (person_id),
    reference text not null,
    code_name text not null,
    nrm_reference text,
    team_id uuid not null,
    held_by uuid not null,
    language text not null,
    safe_contact text not null,
    opened_on date not null,
    version bigint not null,
    changed_by uuid not null references account (account_id),
    changed_at timestamptz not null,
    -- From here on derived from the events.
    is_open boolean not null,
    nation text not null,
    age_group text not null,
    stage text not null,
    next_due date,
    next_title text,
    -- The far future when nothing is due, so that one index serves "soonest first".
    due_order date not null,
    last_entry_on date not null,
    closed_on date,
    constraint case_file_reference_key unique (reference),
    -- A case is always in the team of whoever holds it, also when they change teams.
    constraint case_file_held_by_fkey foreign key (held_by, team_id)
        references account (account_id, team_id) on update cascade
);
create index case_file_team_id_due_idx on case_file (team_id, is_open, due_order, case_id);
create index case_file_held_by_idx on case_file (held_by, is_open, due_order);
create index case_file_person_id_idx on case_file (person_id);
create index case_file_nrm_reference_idx on case_file (nrm_reference);

-- Who else may see a case: its legal advisers.
create table case_access (
    account_id uuid not null references account (account_id),
    case_id uuid not null references case_file (case_id),
    granted_by uuid not null references account (account_id),
    granted_at timestamptz not null,
    primary key (account_id, case_id)
);
create index case_access_case_id_idx on case_access (case_id);

-- The truth.
create table event (
    event_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    fact text not null,
    dates text not null,
    recorded_on date not null,
    recorded_by uuid not null references account (account_id),
    recorded_at timestamptz not null,
    corrects uuid references event (event_id),
    reason text,
    -- For colleagues: facts only. No rule reads it.
    note text,
    constraint event_case_id_number_key unique (case_id, number),
    constraint event_corrects_check check ((corrects is null) = (reason is null))
);

-- Derived from the events, for speed only.

create table deadline (
    deadline_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    due date not null,
    owed_by text not null,
    is_open boolean not null,
    certain boolean not null,
    body text not null
);
-- Not by due day alone: whoever asks sees few of all cases, and comes from those.
create index deadline_case_id_idx on deadline (case_id, is_open, due);

create table stat_fact (
    case_id uuid not null references case_file (case_id),
    position bigint not null,
    family text not null,
    event_id uuid not null,
    counted_on date not null,
    gender text not null,
    outcome text,
    primary key (case_id, position)
);
create index stat_fact_family_idx on stat_fact (family, counted_on);

-- Who did what. Sealed one row to the next.

create table audit (
    seq bigint not null primary key,
    written_at timestamptz not null,
    account_id uuid,
    session_hash bytea,
    action text not null,
    target_kind text,
    target_id uuid,
    outcome text not null,
    detail text not null,
    prev bytea not null,
    mac bytea not null
);
create index audit_target_id_idx on audit (target_id);

create table audit_head (
    audit_head_id bigint not null primary key constraint audit_head_id_check check (audit_head_id = 1),
    seq bigint not null,
    mac bytea not null
);
