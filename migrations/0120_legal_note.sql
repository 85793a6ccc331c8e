-- What legal advisers write for each other: privileged, and encrypted under a key that opens nothing else.

create table legal_note (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    -- 0 is the note as it was first written; amendments count from 1.
    wording bigint not null,
    -- Its key, encrypted under the key of legal notes, and all that it says, encrypted under its key.
    wrapped_key bytea not null,
    sealed bytea not null,
    written_by uuid not null references account (account_id),
    written_at timestamptz not null,
    primary key (case_id, number, wording)
);
