-- What has been counted, in which period, as what. Frozen before it is measured.

create table stat_period (
    period text not null primary key,
    programme text not null,
    frozen_by uuid not null references account (account_id),
    frozen_at timestamptz not null
);

create table stat_event (
    event_id uuid not null,
    family text not null,
    period text not null references stat_period (period),
    person_id uuid not null references person (person_id),
    gender text not null,
    outcome text,
    -- False for what the cap leaves out: it belongs to its period all the same, and to no later one.
    counted boolean not null,
    primary key (event_id, family)
);
create index stat_event_period_idx on stat_event (period);
create index stat_event_person_id_idx on stat_event (person_id, family);
