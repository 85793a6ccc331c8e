-- Which hands a case went through, and offers of a case to another team: theirs only once somebody there takes it.

create table handover (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    from_id uuid not null references account (account_id),
    to_id uuid not null references account (account_id),
    why text,
    handed_by uuid not null references account (account_id),
    handed_at timestamptz not null,
    primary key (case_id, number)
);
create index handover_to_id_idx on handover (to_id, handed_at);

create table transfer (
    transfer_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    to_team uuid not null references team (team_id),
    why text not null,
    offered_by uuid not null references account (account_id),
    offered_at timestamptz not null,
    -- False once there is an answer.
    is_open boolean not null
);
create index transfer_case_id_idx on transfer (case_id, offered_at);
create index transfer_to_team_idx on transfer (to_team, is_open);
create index transfer_offered_by_idx on transfer (offered_by, offered_at);

create table transfer_answer (
    transfer_id uuid not null primary key references transfer (transfer_id),
    answer text not null constraint transfer_answer_check check (answer in ('TAKEN', 'REFUSED', 'WITHDRAWN')),
    why text,
    answered_by uuid not null references account (account_id),
    answered_at timestamptz not null
);

-- Colleagues are looked for by team.
create index account_team_id_idx on account (team_id, name);
