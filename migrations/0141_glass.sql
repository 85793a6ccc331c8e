-- Cases opened in an emergency by somebody who has no other way in, and what people are told until they say they know.

create table glass (
    glass_id uuid not null primary key,
    case_id uuid not null references case_file (case_id),
    account_id uuid not null references account (account_id),
    reason text not null,
    opened_at timestamptz not null,
    until_at timestamptz not null
);
create index glass_case_id_idx on glass (case_id, opened_at);
create index glass_account_id_idx on glass (account_id, opened_at);
create index glass_opened_at_idx on glass (opened_at);

-- Who said that they know of what: an emergency, or unusual reading.
create table told (
    about_id uuid not null,
    account_id uuid not null references account (account_id),
    seen_at timestamptz not null,
    primary key (about_id, account_id)
);
