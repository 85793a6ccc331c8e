-- Every list of bank holidays the store has had, and the day each version of a rule came to it. A date keeps to what was
-- known when it was recorded, so none of this is ever changed.

create table holiday_list (
    number bigint not null primary key,
    source text not null constraint holiday_list_source_check check (source in ('PROGRAM', 'FILE')),
    -- The whole list: a day, its nations and its name on each line.
    body text not null,
    taken_up_on date not null,
    taken_up_at timestamptz not null
);

create table rule_arrival (
    rule text not null,
    version bigint not null,
    -- Nothing for what was there on the store's first day.
    arrived_on date,
    primary key (rule, version)
);
