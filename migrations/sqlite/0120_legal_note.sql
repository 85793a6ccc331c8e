-- What was written stays as it was written.

create trigger legal_note_no_update before update on legal_note
begin select raise(abort, 'a row of legal_note is never changed'); end;

create trigger legal_note_no_delete before delete on legal_note
begin select raise(abort, 'a row of legal_note is never deleted'); end;
