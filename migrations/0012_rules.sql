-- Which rule each kept date rests on, and what legal advisers said of the rules.

alter table deadline add column rule text not null default '';
alter table deadline add column rule_version bigint not null default 0;

create table rule_statement (
    rule_statement_id uuid not null primary key,
    rule text not null,
    version bigint not null,
    -- Its place among what was said of this version, from 1.
    number bigint not null,
    -- Of the rule as it read then, word for word: another text is another rule.
    digest bytea not null,
    said text not null constraint rule_statement_said_check
        check (said in ('APPROVED', 'READ_AGAIN', 'WITHDRAWN')),
    note text,
    said_by uuid not null references account (account_id),
    said_at timestamptz not null,
    constraint rule_statement_rule_version_number_key unique (rule, version, number)
);
