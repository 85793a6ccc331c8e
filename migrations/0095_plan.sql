-- The plan of somebody's support: what they need, what they want to reach, and how far each of the seven core outcomes
-- is so for them. Nothing is changed; what became of a goal is a row for each step.

create table need (
    need_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    domain text not null,
    what text not null,
    named_by uuid not null references account (account_id),
    named_at timestamptz not null
);
create index need_case_id_idx on need (case_id, named_at);

create table goal (
    goal_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    need_id uuid not null references need (need_id),
    what text not null
);
create index goal_case_id_idx on goal (case_id);

create table goal_step (
    goal_id uuid not null references goal (goal_id),
    number bigint not null,
    state text not null,
    happened_on date not null,
    reason text not null,
    taken_by uuid not null references account (account_id),
    taken_at timestamptz not null,
    primary key (goal_id, number)
);

-- Tasks that lead to a goal: ordinary tasks of its case.
create table goal_task (
    task_id uuid not null primary key references task (task_id),
    goal_id uuid not null references goal (goal_id)
);
create index goal_task_goal_id_idx on goal_task (goal_id);

create table outcome_score (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    domain text not null,
    moment text not null,
    score text not null,
    scored_on date not null,
    scored_by uuid not null references account (account_id),
    scored_at timestamptz not null,
    primary key (case_id, number)
);
