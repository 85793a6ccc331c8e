-- How many referrals a year the charity expects, from which first of January on. What was declared first is in `meta`.

create table declaration (
    declaration_id uuid not null primary key,
    yearly_referrals bigint not null,
    from_on date not null,
    declared_by uuid not null references account (account_id),
    declared_at timestamptz not null
);
