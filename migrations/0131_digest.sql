-- Who gets an e-mail of what is due, how often, and what became of the last ones. Nothing of what they say is kept.

create table digest_choice (
    account_id uuid not null primary key references account (account_id),
    choice text not null constraint digest_choice_check check (choice in ('DAILY', 'MONDAYS')),
    chosen_at timestamptz not null
);

create table digest_sent (
    account_id uuid not null references account (account_id),
    on_day date not null,
    state text not null constraint digest_sent_check check (state in ('SENT', 'NOTHING', 'FAILED')),
    -- What the mail server or the way to it said, without addresses.
    problem text,
    tries bigint not null,
    tried_at timestamptz not null,
    primary key (account_id, on_day)
);
create index digest_sent_on_day_idx on digest_sent (on_day);
