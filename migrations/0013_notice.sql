-- Duty-to-notify reports that name nobody. They belong to no case, and nothing in them leads to a person.

create table notice (
    notice_id uuid not null primary key,
    team_id uuid not null references team (team_id),
    -- Decides the noise in reports, as that of a person does.
    record_key bytea not null,
    notified_on date not null,
    body text not null,
    gender text not null,
    region text,
    age text not null,
    exploitation text,
    reason text not null,
    recorded_by uuid not null references account (account_id),
    -- The day only: an hour would lead to whoever was seen at that hour.
    recorded_on date not null
);
create index notice_team_id_idx on notice (team_id, notified_on);
create index notice_notified_on_idx on notice (notified_on);

create table notice_withdrawal (
    notice_id uuid not null primary key references notice (notice_id),
    why text not null,
    withdrawn_by uuid not null references account (account_id),
    withdrawn_on date not null
);

-- Which of them are counted in which period. Frozen before they are measured, like everything that is counted.
create table stat_notice (
    notice_id uuid not null primary key references notice (notice_id),
    period text not null references stat_period (period)
);
create index stat_notice_period_idx on stat_notice (period);
