-- Append-only, whoever asks.

create trigger event_no_update before update on event
begin select raise(abort, 'events are never changed: record a correction'); end;

create trigger event_no_delete before delete on event
begin select raise(abort, 'events are never deleted: record a correction'); end;

create trigger audit_no_update before update on audit
begin select raise(abort, 'the audit trail is append-only'); end;

create trigger audit_no_delete before delete on audit
begin select raise(abort, 'the audit trail is append-only'); end;

-- `insert or replace` deletes without asking the delete trigger.
create trigger event_no_replace before insert on event
when exists (select 1 from event where event_id = new.event_id)
begin select raise(abort, 'events are never replaced: record a correction'); end;

create trigger audit_no_replace before insert on audit
when exists (select 1 from audit where seq = new.seq)
begin select raise(abort, 'the audit trail is append-only'); end;
