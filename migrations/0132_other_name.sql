-- Other names of somebody, taken apart as they are looked for, and other numbers as they are compared. Both stand beside
-- the contact they belong to, and count only while it holds.

create table other_name_part (
    contact_id uuid not null references contact (contact_id),
    case_id uuid not null references case_file (case_id),
    part text not null,
    sound text not null,
    primary key (contact_id, part)
);
create index other_name_part_part_idx on other_name_part (part);
create index other_name_part_sound_idx on other_name_part (sound);
create index other_name_part_case_id_idx on other_name_part (case_id);

create table other_number (
    contact_id uuid not null primary key references contact (contact_id),
    case_id uuid not null references case_file (case_id),
    kind text not null,
    tidy text not null
);
create index other_number_kind_tidy_idx on other_number (kind, tidy);
create index other_number_case_id_idx on other_number (case_id);
