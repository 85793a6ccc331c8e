-- What was recorded stays as it was recorded.

create trigger incident_no_change before update or delete on incident
for each row execute function refuse_change();

create trigger case_review_no_change before update or delete on case_review
for each row execute function refuse_change();
