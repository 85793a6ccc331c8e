-- What the form of a referral asks and nothing else holds, in parts. Each answer is another version; none is changed.

create table pack_part (
    case_id uuid not null references case_file (case_id),
    number bigint not null,
    part text not null,
    body text not null,
    answered_by uuid not null references account (account_id),
    answered_at timestamptz not null,
    primary key (case_id, number)
);
