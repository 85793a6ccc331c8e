-- For how long records of a kind are kept before somebody looks at them. The latest row of a kind counts.
create table retention_rule (
    retention_rule_id uuid not null primary key,
    kind text not null,
    years bigint not null,
    why text not null,
    set_by uuid not null references account (account_id),
    set_at timestamptz not null
);
create index retention_rule_kind_idx on retention_rule (kind, set_at);

-- Records that came to their end, by the day.
create index case_file_closed_on_idx on case_file (closed_on) where is_open = false;
create index case_file_taken_back_at_idx on case_file (taken_back_at) where taken_back_at is not null;
