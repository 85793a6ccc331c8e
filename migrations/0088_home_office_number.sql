-- The number by which the Home Office knows somebody: of one person only, and found like the number of a referral.

alter table case_file add column home_office_number text;
-- Who typed the numbers last, and when.
alter table case_file add column numbers_by uuid;
alter table case_file add column numbers_at timestamptz;
create unique index case_file_home_office_number_key on case_file (home_office_number)
    where taken_back_at is null;
