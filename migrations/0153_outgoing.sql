-- What of a record was given to somebody outside, part by part.

create table outgoing (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    requester text not null,
    basis text not null,
    detail text not null,
    asked_on date not null,
    prepared_by uuid not null references account (account_id),
    prepared_at timestamptz not null,
    primary key (case_id, number)
);

-- Every part there was then: given, or why not.
create table outgoing_part (
    case_id uuid not null,
    outgoing bigint not null,
    kind text not null,
    number bigint not null,
    withheld text,
    primary key (case_id, outgoing, kind, number),
    foreign key (case_id, outgoing) references outgoing (case_id, number)
);

create table outgoing_approval (
    case_id uuid not null,
    outgoing bigint not null,
    approved_by uuid not null references account (account_id),
    approved_at timestamptz not null,
    primary key (case_id, outgoing),
    foreign key (case_id, outgoing) references outgoing (case_id, number)
);
