-- What is never deleted goes with the record that is erased, and in no other way.

drop trigger event_no_delete;
create trigger event_no_delete before delete on event
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'events are never deleted: record a correction'); end;

drop trigger note_no_delete;
create trigger note_no_delete before delete on note
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'notes are never deleted: amend them'); end;

drop trigger risk_assessment_no_delete;
create trigger risk_assessment_no_delete before delete on risk_assessment
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a risk assessment is never deleted'); end;

drop trigger handover_no_delete;
create trigger handover_no_delete before delete on handover
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'what was handed over is never deleted'); end;

drop trigger document_no_delete;
create trigger document_no_delete before delete on document
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'documents are never deleted: set them aside'); end;

drop trigger need_no_delete;
create trigger need_no_delete before delete on need
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of need is never deleted'); end;

drop trigger goal_no_delete;
create trigger goal_no_delete before delete on goal
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of goal is never deleted'); end;

drop trigger outcome_score_no_delete;
create trigger outcome_score_no_delete before delete on outcome_score
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of outcome_score is never deleted'); end;

drop trigger consent_no_delete;
create trigger consent_no_delete before delete on consent
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of consent is never deleted'); end;

drop trigger onward_no_delete;
create trigger onward_no_delete before delete on onward
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of onward is never deleted'); end;

drop trigger incident_no_delete;
create trigger incident_no_delete before delete on incident
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of incident is never deleted'); end;

drop trigger case_review_no_delete;
create trigger case_review_no_delete before delete on case_review
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of case_review is never deleted'); end;

drop trigger pack_part_no_delete;
create trigger pack_part_no_delete before delete on pack_part
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of pack_part is never deleted'); end;

drop trigger incident_amendment_no_delete;
create trigger incident_amendment_no_delete before delete on incident_amendment
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of incident_amendment is never deleted'); end;

drop trigger legal_note_no_delete;
create trigger legal_note_no_delete before delete on legal_note
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of legal_note is never deleted'); end;

drop trigger evidence_list_no_delete;
create trigger evidence_list_no_delete before delete on evidence_list
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of evidence_list is never deleted'); end;

drop trigger evidence_step_no_delete;
create trigger evidence_step_no_delete before delete on evidence_step
when not exists (select 1 from erasing e where e.case_id = old.case_id)
begin select raise(abort, 'a row of evidence_step is never deleted'); end;

drop trigger note_amendment_no_delete;
create trigger note_amendment_no_delete before delete on note_amendment
when not exists (select 1 from note p join erasing e on e.case_id = p.case_id where p.note_id = old.note_id)
begin select raise(abort, 'amendments are never deleted'); end;

drop trigger task_step_no_delete;
create trigger task_step_no_delete before delete on task_step
when not exists (select 1 from task p join erasing e on e.case_id = p.case_id where p.task_id = old.task_id)
begin select raise(abort, 'steps of a task are never deleted'); end;

drop trigger transfer_answer_no_delete;
create trigger transfer_answer_no_delete before delete on transfer_answer
when not exists (select 1 from transfer p join erasing e on e.case_id = p.case_id where p.transfer_id = old.transfer_id)
begin select raise(abort, 'an answer is never deleted'); end;

drop trigger document_part_no_delete;
create trigger document_part_no_delete before delete on document_part
when not exists (select 1 from document p join erasing e on e.case_id = p.case_id where p.document_id = old.document_id)
begin select raise(abort, 'documents are never deleted: set them aside'); end;

drop trigger document_set_aside_no_delete;
create trigger document_set_aside_no_delete before delete on document_set_aside
when not exists (select 1 from document p join erasing e on e.case_id = p.case_id where p.document_id = old.document_id)
begin select raise(abort, 'what was said of a document is never deleted'); end;

drop trigger goal_step_no_delete;
create trigger goal_step_no_delete before delete on goal_step
when not exists (select 1 from goal p join erasing e on e.case_id = p.case_id where p.goal_id = old.goal_id)
begin select raise(abort, 'a row of goal_step is never deleted'); end;

drop trigger goal_task_no_delete;
create trigger goal_task_no_delete before delete on goal_task
when not exists (select 1 from goal p join erasing e on e.case_id = p.case_id where p.goal_id = old.goal_id)
begin select raise(abort, 'a row of goal_task is never deleted'); end;

drop trigger consent_withdrawal_no_delete;
create trigger consent_withdrawal_no_delete before delete on consent_withdrawal
when not exists (select 1 from consent p join erasing e on e.case_id = p.case_id where p.consent_id = old.consent_id)
begin select raise(abort, 'a row of consent_withdrawal is never deleted'); end;

drop trigger onward_step_no_delete;
create trigger onward_step_no_delete before delete on onward_step
when not exists (select 1 from onward p join erasing e on e.case_id = p.case_id where p.onward_id = old.onward_id)
begin select raise(abort, 'a row of onward_step is never deleted'); end;

drop trigger case_merge_no_delete;
create trigger case_merge_no_delete before delete on case_merge
when not exists (select 1 from erasing e where e.case_id in (old.kept_id, old.merged_id))
begin select raise(abort, 'a row of case_merge is never deleted'); end;

drop trigger case_unmerge_no_delete;
create trigger case_unmerge_no_delete before delete on case_unmerge
when not exists (
    select 1 from case_merge m join erasing e on e.case_id in (m.kept_id, m.merged_id)
    where m.merge_id = old.merge_id
)
begin select raise(abort, 'a row of case_unmerge is never deleted'); end;

create trigger tombstone_no_update before update on tombstone
begin select raise(abort, 'a tombstone stays as it is'); end;

create trigger tombstone_no_delete before delete on tombstone
begin select raise(abort, 'a tombstone stays as it is'); end;

create trigger tombstone_count_no_update before update on tombstone_count
begin select raise(abort, 'a tombstone stays as it is'); end;

create trigger tombstone_count_no_delete before delete on tombstone_count
begin select raise(abort, 'a tombstone stays as it is'); end;

create trigger tombstone_no_replace before insert on tombstone
when exists (select 1 from tombstone where tombstone_id = new.tombstone_id)
begin select raise(abort, 'a tombstone stays as it is'); end;
