-- Append-only, whoever asks. Writing the same thing again is passed over: the first one stands.

create trigger release_file_no_update before update on release_file
begin select raise(abort, 'the protected store is append-only'); end;

create trigger release_file_no_delete before delete on release_file
begin select raise(abort, 'the protected store is append-only'); end;

create trigger release_file_no_replace before insert on release_file
when exists (select 1 from release_file where release_id = new.release_id and kind = new.kind)
begin select raise(ignore); end;

create trigger release_note_no_update before update on release_note
begin select raise(abort, 'the protected store is append-only'); end;

create trigger release_note_no_delete before delete on release_note
begin select raise(abort, 'the protected store is append-only'); end;

create trigger release_note_no_replace before insert on release_note
when exists (select 1 from release_note where release_note_id = new.release_note_id)
begin select raise(ignore); end;
