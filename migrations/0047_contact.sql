-- How somebody is reached without harm, which interpreter they need, and the professionals around them with what each
-- may be told. Nothing is changed: what does not hold any more is ended, and another is added.

create table contact (
    contact_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    body text not null,
    added_by uuid not null references account (account_id),
    added_at timestamptz not null,
    ended_by uuid references account (account_id),
    ended_at timestamptz,
    constraint contact_ended_check check ((ended_by is null) = (ended_at is null))
);
create index contact_case_id_idx on contact (case_id, added_at);
