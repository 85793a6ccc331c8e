-- What was recorded stays as it was recorded.

create trigger need_no_update before update on need
begin select raise(abort, 'a row of need is never changed'); end;

create trigger need_no_delete before delete on need
begin select raise(abort, 'a row of need is never deleted'); end;

create trigger goal_no_update before update on goal
begin select raise(abort, 'a row of goal is never changed'); end;

create trigger goal_no_delete before delete on goal
begin select raise(abort, 'a row of goal is never deleted'); end;

create trigger goal_step_no_update before update on goal_step
begin select raise(abort, 'a row of goal_step is never changed'); end;

create trigger goal_step_no_delete before delete on goal_step
begin select raise(abort, 'a row of goal_step is never deleted'); end;

create trigger goal_task_no_update before update on goal_task
begin select raise(abort, 'a row of goal_task is never changed'); end;

create trigger goal_task_no_delete before delete on goal_task
begin select raise(abort, 'a row of goal_task is never deleted'); end;

create trigger outcome_score_no_update before update on outcome_score
begin select raise(abort, 'a row of outcome_score is never changed'); end;

create trigger outcome_score_no_delete before delete on outcome_score
begin select raise(abort, 'a row of outcome_score is never deleted'); end;
