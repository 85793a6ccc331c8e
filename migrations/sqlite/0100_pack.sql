-- What was answered stays as it was answered.

create trigger pack_part_no_update before update on pack_part
begin select raise(abort, 'a row of pack_part is never changed'); end;

create trigger pack_part_no_delete before delete on pack_part
begin select raise(abort, 'a row of pack_part is never deleted'); end;
