-- Private calendar links: whose dates they show, and when a calendar last asked. The link itself is only in its hash.

create table feed (
    feed_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    link_hash bytea not null constraint feed_link_hash_key unique,
    made_at timestamptz not null,
    ended_at timestamptz,
    fetched_at timestamptz,
    -- In words people recognise: "Outlook". Never an address.
    fetched_by text
);
create index feed_account_id_idx on feed (account_id, ended_at);
