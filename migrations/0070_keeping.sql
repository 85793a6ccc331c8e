-- What was done so that the store outlives its machine: when a backup was made that is known to be good, when one was
-- restored to see that it can be, and when this store itself came out of one.

create table keeping (
    keeping_id uuid not null primary key,
    deed text not null constraint keeping_deed_check check (deed in ('BACKUP', 'DRILL', 'RESTORE')),
    -- The name of the backup's file: the instant it was made, and nothing else.
    name text not null,
    taken_at timestamptz not null,
    done_at timestamptz not null
);
create index keeping_deed_idx on keeping (deed, taken_at);
