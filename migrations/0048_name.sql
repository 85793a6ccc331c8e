-- The words of a name as they are looked for: in Latin letters without marks, and by their sound.

create table name_part (
    person_id uuid not null references person (person_id),
    part text not null,
    sound text not null,
    primary key (person_id, part)
);
create index name_part_part_idx on name_part (part);
create index name_part_sound_idx on name_part (sound);
