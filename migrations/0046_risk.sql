-- How much harm threatens somebody, as it was judged each time, and when it is judged again.

alter table case_file add column risk_level text;
alter table case_file add column risk_review_on date;

create table risk_assessment (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    level text not null,
    why text not null,
    review_on date not null,
    judged_by uuid not null references account (account_id),
    judged_at timestamptz not null,
    primary key (case_id, number)
);

-- What colleagues recorded lately is looked for by case.
create index event_case_id_recorded_at_idx on event (case_id, recorded_at);
