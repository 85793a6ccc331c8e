-- What was given out was given out. It goes with the record that is erased, and in no other way.

create trigger outgoing_no_change before update or delete on outgoing
for each row execute function refuse_unless_erasing('case_id');

create trigger outgoing_part_no_change before update or delete on outgoing_part
for each row execute function refuse_unless_erasing('case_id');

create trigger outgoing_approval_no_change before update or delete on outgoing_approval
for each row execute function refuse_unless_erasing('case_id');
