-- Two records of the same person, linked. Both stay whole; which one is kept, who said so and why is written down, and
-- so is that it was undone.

-- The record that is kept in its place; nothing while it stands by itself.
alter table case_file add column merged_into uuid references case_file (case_id);
create index case_file_merged_into_idx on case_file (merged_into) where merged_into is not null;

create table case_merge (
    merge_id uuid not null primary key,
    kept_id uuid not null references case_file (case_id),
    merged_id uuid not null references case_file (case_id),
    why text not null,
    -- What each held at that moment.
    counted text not null,
    merged_by uuid not null references account (account_id),
    merged_at timestamptz not null,
    constraint case_merge_pair_check check (kept_id <> merged_id)
);
create index case_merge_kept_id_idx on case_merge (kept_id);
create index case_merge_merged_id_idx on case_merge (merged_id);

create table case_unmerge (
    merge_id uuid not null primary key references case_merge (merge_id),
    undone_by uuid not null references account (account_id),
    undone_at timestamptz not null
);
