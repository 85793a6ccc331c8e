-- Names are hidden. Where somebody asked to see one, it is shown on that sign-in for a few minutes; who asked and when is
-- in the audit record.

create table name_shown (
    sign_in_id uuid not null references sign_in (sign_in_id) on delete cascade,
    case_id uuid not null references case_file (case_id) on delete cascade,
    until_at timestamptz not null,
    primary key (sign_in_id, case_id)
);
create index name_shown_case_id_idx on name_shown (case_id);
create index name_shown_until_at_idx on name_shown (until_at);
