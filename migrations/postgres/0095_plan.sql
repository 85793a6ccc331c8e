-- What was recorded stays as it was recorded.

create trigger need_no_change before update or delete on need
for each row execute function refuse_change();

create trigger goal_no_change before update or delete on goal
for each row execute function refuse_change();

create trigger goal_step_no_change before update or delete on goal_step
for each row execute function refuse_change();

create trigger goal_task_no_change before update or delete on goal_task
for each row execute function refuse_change();

create trigger outcome_score_no_change before update or delete on outcome_score
for each row execute function refuse_change();
