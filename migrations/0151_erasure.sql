-- Erasing a record: what is proposed, what stands in the way, and what is left.

-- A record that has to stay.
create table legal_hold (
    hold_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    ground text not null,
    why text not null,
    review_on date not null,
    set_by uuid not null references account (account_id),
    set_at timestamptz not null,
    ended_by uuid references account (account_id),
    ended_at timestamptz,
    constraint legal_hold_ended_check check ((ended_by is null) = (ended_at is null))
);
create index legal_hold_case_id_idx on legal_hold (case_id, set_at);
create index legal_hold_review_on_idx on legal_hold (review_on) where ended_at is null;

create table erasure_proposal (
    proposal_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    reason text not null,
    proposed_by uuid not null references account (account_id),
    proposed_at timestamptz not null,
    withdrawn_by uuid references account (account_id),
    withdrawn_at timestamptz,
    constraint erasure_proposal_withdrawn_check check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index erasure_proposal_case_id_key on erasure_proposal (case_id) where withdrawn_at is null;

-- What is left of a record: nothing of the person. The digests tell an old copy of it, and lead nowhere else. Who it was
-- erased by may be unknown to a store that came out of an older backup, so these are no references.
create table tombstone (
    tombstone_id uuid not null primary key,
    reason text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    confirmed_by uuid not null,
    erased_at timestamptz not null,
    -- SHA-256 of the random ids of the records.
    records text not null,
    constraint tombstone_two_people_check check (proposed_by <> confirmed_by)
);
create index tombstone_erased_at_idx on tombstone (erased_at);

create table tombstone_count (
    tombstone_id uuid not null references tombstone (tombstone_id),
    table_name text not null,
    row_count bigint not null,
    primary key (tombstone_id, table_name)
);

-- The narrow way past what says "never deleted". Rows of a record can be deleted while that record stands in `erasing`.
-- It can stand there only under a tombstone, which names two people; and no transaction can commit while anything
-- stands there, because every row waits for one in a table that can have none.
create table erasing_never (
    never_id uuid not null primary key,
    constraint erasing_never_check check (never_id is null)
);

create table erasing (
    case_id uuid not null primary key,
    person_id uuid not null,
    tombstone_id uuid not null references tombstone (tombstone_id),
    never_id uuid not null references erasing_never (never_id) deferrable initially deferred
);
create index erasing_person_id_idx on erasing (person_id);
