-- When somebody looks at a case again, or why nobody need: derived from the events like the columns beside them.

alter table case_file add column review_on date;
alter table case_file add column rest_reason text;
