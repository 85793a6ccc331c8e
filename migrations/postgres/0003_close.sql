-- What was counted stays counted as what it was. Rows go only with the person they are about.

create trigger stat_event_no_update before update on stat_event
for each row execute function refuse_change();
