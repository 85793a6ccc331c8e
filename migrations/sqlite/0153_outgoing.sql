-- What was given out was given out. It goes with the record that is erased, and in no other way.

create trigger outgoing_no_update before update on outgoing
begin select raise(abort, 'a row of outgoing is never changed'); end;

create trigger outgoing_no_delete before delete on outgoing
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of outgoing is never deleted'); end;

create trigger outgoing_part_no_update before update on outgoing_part
begin select raise(abort, 'a row of outgoing_part is never changed'); end;

create trigger outgoing_part_no_delete before delete on outgoing_part
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of outgoing_part is never deleted'); end;

create trigger outgoing_approval_no_update before update on outgoing_approval
begin select raise(abort, 'a row of outgoing_approval is never changed'); end;

create trigger outgoing_approval_no_delete before delete on outgoing_approval
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of outgoing_approval is never deleted'); end;
