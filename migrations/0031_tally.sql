-- What the internal tables count, exact: derived from the events, for speed only. Rows of cases recorded before are
-- filled in by `waymark rebuild`.

create table tally (
    case_id uuid not null references case_file (case_id),
    position bigint not null,
    person_id uuid not null,
    topic text not null,
    begun_on date not null,
    until_on date,
    answer text,
    detail text,
    authority text,
    days bigint,
    pence bigint,
    gender text not null,
    region text,
    age text not null,
    exploitation text,
    primary key (case_id, position)
);
-- Holds all that a table asks, so that counting a million rows reads the index alone.
create index tally_topic_idx on tally (topic, begun_on, until_on, answer, detail, authority, gender, region, age,
    exploitation, days, person_id);

-- Which managers may see exact figures. Taken away by a later row, so that who and when stay readable.
create table internal_grant (
    internal_grant_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    is_given boolean not null,
    -- Nobody when it was given at the shell.
    set_by uuid references account (account_id),
    set_at timestamptz not null
);
create index internal_grant_account_id_idx on internal_grant (account_id, set_at);
