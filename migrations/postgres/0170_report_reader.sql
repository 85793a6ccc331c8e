alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
    check (role in ('CASEWORKER', 'LEGAL_ADVISER', 'MANAGER', 'REPORT_READER', 'ADMINISTRATOR'));
create index account_team_id_idx on account (team_id, name);
