-- The loss of each release, as it is printed: of one table, and of everything about one case.

alter table release_register add column epsilon_per_table text;
alter table release_register add column epsilon_per_case text;
