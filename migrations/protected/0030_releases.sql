-- The files of a release, as they left the house, and what was said of it since. Neither ever changes.

create table release_file (
    release_id text not null references release_register (release_id),
    kind text not null,
    content bytea not null,
    primary key (release_id, kind)
);

create table release_note (
    release_note_id uuid not null primary key,
    release_id text not null references release_register (release_id),
    -- Where it was published; empty while it is nowhere.
    published text not null,
    elsewhere text not null,
    said_by uuid not null,
    said_at timestamptz not null
);
create index release_note_release_id_idx on release_note (release_id, said_at);
