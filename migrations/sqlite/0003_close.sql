-- What was counted stays counted as what it was. Rows go only with the person they are about.

create trigger stat_event_no_update before update on stat_event
begin select raise(abort, 'what was counted is never changed'); end;

create trigger stat_event_no_replace before insert on stat_event
when exists (select 1 from stat_event where event_id = new.event_id and family = new.family)
begin select raise(abort, 'what was counted is never changed'); end;
