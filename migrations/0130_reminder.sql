-- The last step of its ladder of reminders at which somebody marked a date as seen. A date that moves begins anew. Who
-- marked which step when is in the audit record.

create table reminder_seen (
    case_id uuid not null references case_file (case_id),
    deadline_id uuid not null,
    due date not null,
    -- Days before the date (negative) or after it.
    step bigint not null,
    seen_by uuid not null references account (account_id),
    seen_at timestamptz not null,
    primary key (deadline_id, due)
);
create index reminder_seen_case_id_idx on reminder_seen (case_id);
