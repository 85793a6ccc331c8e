-- What colleagues write down of a case beside its events, and what they have to do by a day.

-- How many notes there are: the number of the next one, and a lock while it is written.
alter table case_file add column note_count bigint not null default 0;
alter table case_file add column last_note_on date;
-- The last day on which both sides were heard.
alter table case_file add column last_contact_on date;

create table note (
    note_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    kind text not null,
    happened_on date not null,
    channel text,
    is_two_way boolean,
    minutes bigint,
    body text not null,
    describes_harm boolean not null,
    written_by uuid not null references account (account_id),
    written_at timestamptz not null,
    constraint note_case_id_number_key unique (case_id, number),
    constraint note_is_two_way_check check ((channel is null) = (is_two_way is null))
);

-- Another wording of a note, beside the first.
create table note_amendment (
    note_id uuid not null references note (note_id),
    number bigint not null,
    body text not null,
    describes_harm boolean not null,
    reason text not null,
    written_by uuid not null references account (account_id),
    written_at timestamptz not null,
    primary key (note_id, number)
);

create table task (
    task_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    what text not null,
    due date not null,
    owner_id uuid not null references account (account_id),
    is_open boolean not null,
    version bigint not null
);
create index task_case_id_idx on task (case_id, is_open, due);
create index task_owner_id_idx on task (owner_id, is_open, due);

-- What became of a task, step by step: the state above follows from the last one.
create table task_step (
    task_id uuid not null references task (task_id),
    number bigint not null,
    step text not null,
    due date not null,
    owner_id uuid not null references account (account_id),
    taken_by uuid not null references account (account_id),
    taken_at timestamptz not null,
    primary key (task_id, number)
);
