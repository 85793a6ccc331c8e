-- Evidence that has to be gathered: lists begun for a route, and what was done about each item. All of it coded.

create table evidence_list (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    route text not null,
    begun_by uuid not null references account (account_id),
    begun_at timestamptz not null,
    primary key (case_id, number)
);

create table evidence_step (
    case_id uuid not null,
    list bigint not null,
    item text not null,
    number bigint not null,
    step text not null,
    happened_on date not null,
    why text,
    getter text,
    recorded_by uuid not null references account (account_id),
    recorded_at timestamptz not null,
    primary key (case_id, list, item, number),
    foreign key (case_id, list) references evidence_list (case_id, number)
);
