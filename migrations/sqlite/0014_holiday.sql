create trigger holiday_list_no_update before update on holiday_list
begin select raise(abort, 'a list of bank holidays is never changed'); end;

create trigger holiday_list_no_delete before delete on holiday_list
begin select raise(abort, 'a list of bank holidays is never deleted'); end;

create trigger holiday_list_no_replace before insert on holiday_list
when exists (select 1 from holiday_list where number = new.number)
begin select raise(abort, 'a list of bank holidays is never replaced'); end;

create trigger rule_arrival_no_update before update on rule_arrival
begin select raise(abort, 'the day a rule came is never changed'); end;

create trigger rule_arrival_no_delete before delete on rule_arrival
begin select raise(abort, 'the day a rule came is never deleted'); end;
