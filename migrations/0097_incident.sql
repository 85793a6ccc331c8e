-- Incidents as they were recorded, and case reviews. Nothing is changed.

create table incident (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    kind text not null,
    happened_on date not null,
    body text not null,
    minutes_to_read bigint not null,
    describes_harm boolean not null,
    told text not null,
    done text not null,
    recorded_by uuid not null references account (account_id),
    recorded_at timestamptz not null,
    primary key (case_id, number)
);

create table case_review (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    reviewed_on date not null,
    reviewed_by text not null,
    agreed text not null,
    next_on date not null,
    recorded_by uuid not null references account (account_id),
    recorded_at timestamptz not null,
    primary key (case_id, number)
);
