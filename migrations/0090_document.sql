-- Documents that are kept with a case. What they say lies here encrypted, each under a key of its own, and in no file.

-- How many there are: the number of the next one, and a lock while it is written.
alter table case_file add column document_count bigint not null default 0;

create table document (
    document_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    kind text not null,
    format text not null,
    -- The entry of the record that it shows.
    event_id uuid references event (event_id),
    dated_on date,
    about text,
    size bigint not null,
    -- Its key, encrypted under the key of the store, and what it was called, encrypted under its key.
    wrapped_key bytea not null,
    file_name bytea not null,
    added_by uuid not null references account (account_id),
    added_at timestamptz not null,
    constraint document_case_id_number_key unique (case_id, number)
);

-- What it says, in parts of one size, so that it is handed out without being held whole.
create table document_part (
    document_id uuid not null references document (document_id),
    position bigint not null,
    sealed bytea not null,
    primary key (document_id, position)
);

-- Said of one that turned out wrong: it stays, and is not to be used.
create table document_set_aside (
    document_id uuid not null primary key references document (document_id),
    reason text not null,
    set_by uuid not null references account (account_id),
    set_at timestamptz not null
);
