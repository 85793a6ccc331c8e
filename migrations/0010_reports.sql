-- What the tables of reports ask of each thing that happened. Empty where it is not known, and in rows frozen before.
-- Facts recorded before are filled in by `waymark rebuild`.

alter table stat_fact add column region text;
alter table stat_fact add column age text;
alter table stat_fact add column exploitation text;
alter table stat_fact add column days bigint;

alter table stat_event add column region text;
alter table stat_event add column age text;
alter table stat_event add column exploitation text;
alter table stat_event add column days bigint;
