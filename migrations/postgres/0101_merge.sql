-- What was merged, and what was undone, stays written down.

create trigger case_merge_no_change before update or delete on case_merge
for each row execute function refuse_change();

create trigger case_unmerge_no_change before update or delete on case_unmerge
for each row execute function refuse_change();
