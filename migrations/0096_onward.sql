-- What somebody agreed may be shared and with whom, and the services they were referred on to. Nothing is changed; that
-- leave was taken back, and what came of a referral, are rows of their own.

create table consent (
    consent_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    what text not null,
    whom text not null,
    given_on date not null,
    way text not null,
    recorded_by uuid not null references account (account_id),
    recorded_at timestamptz not null
);
create index consent_case_id_idx on consent (case_id, given_on);

create table consent_withdrawal (
    consent_id uuid not null primary key references consent (consent_id),
    withdrawn_on date not null,
    note text,
    recorded_by uuid not null references account (account_id),
    recorded_at timestamptz not null
);

create table onward (
    onward_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    service text not null,
    whom text not null,
    asked_on date not null,
    shared text,
    consent_id uuid references consent (consent_id),
    sent_by uuid not null references account (account_id),
    sent_at timestamptz not null,
    constraint onward_consent_check check ((shared is null) = (consent_id is null))
);
create index onward_case_id_idx on onward (case_id, asked_on);

create table onward_step (
    onward_id uuid not null references onward (onward_id),
    number bigint not null,
    standing text not null,
    happened_on date not null,
    outcome text,
    taken_by uuid not null references account (account_id),
    taken_at timestamptz not null,
    primary key (onward_id, number)
);
