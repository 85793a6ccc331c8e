-- Who is signed in. A session is only what the cookie leads to; this row says whether it still counts, so that ending
-- it ends every session that carries it, whichever request was on its way.

create table sign_in (
    sign_in_id uuid not null primary key,
    account_id uuid not null references account (account_id),
    began_at timestamptz not null,
    until_at timestamptz not null,
    ended_at timestamptz
);
create index sign_in_account_id_idx on sign_in (account_id, began_at);

alter table session add column sign_in_id uuid references sign_in (sign_in_id);
create index session_sign_in_id_idx on session (sign_in_id);
create index session_idle_until_idx on session (idle_until);

create index throttle_since_idx on throttle (since);
create index answers_kept_at_idx on answers (kept_at);
