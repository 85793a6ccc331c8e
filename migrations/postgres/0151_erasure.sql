-- What is never deleted goes with the record that is erased, and in no other way.

-- Named with the column that leads to the case, and the table it leads through where it is not the case itself.
create function refuse_unless_erasing() returns trigger language plpgsql as $$
declare
    key uuid;
    is_erased boolean := false;
begin
    if tg_op = 'DELETE' then
        execute format('select ($1).%I', tg_argv[0]) using old into key;
        if tg_nargs = 1 then
            select exists (select 1 from erasing e where e.case_id = key) into is_erased;
        else
            execute format(
                'select exists (select 1 from %I p join erasing e on e.case_id = p.case_id where p.%I = $1)',
                tg_argv[1], tg_argv[0]
            ) using key into is_erased;
        end if;
    end if;
    if is_erased then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end
$$;

create function refuse_merge_unless_erasing() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select 1 from case_merge m join erasing e on e.case_id in (m.kept_id, m.merged_id)
        where m.merge_id = old.merge_id
    ) then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end
$$;

drop trigger event_no_change on event;
create trigger event_no_change before update or delete on event
for each row execute function refuse_unless_erasing('case_id');

drop trigger note_no_change on note;
create trigger note_no_change before update or delete on note
for each row execute function refuse_unless_erasing('case_id');

drop trigger risk_assessment_no_change on risk_assessment;
create trigger risk_assessment_no_change before update or delete on risk_assessment
for each row execute function refuse_unless_erasing('case_id');

drop trigger handover_no_change on handover;
create trigger handover_no_change before update or delete on handover
for each row execute function refuse_unless_erasing('case_id');

drop trigger document_no_change on document;
create trigger document_no_change before update or delete on document
for each row execute function refuse_unless_erasing('case_id');

drop trigger need_no_change on need;
create trigger need_no_change before update or delete on need
for each row execute function refuse_unless_erasing('case_id');

drop trigger goal_no_change on goal;
create trigger goal_no_change before update or delete on goal
for each row execute function refuse_unless_erasing('case_id');

drop trigger outcome_score_no_change on outcome_score;
create trigger outcome_score_no_change before update or delete on outcome_score
for each row execute function refuse_unless_erasing('case_id');

drop trigger consent_no_change on consent;
create trigger consent_no_change before update or delete on consent
for each row execute function refuse_unless_erasing('case_id');

drop trigger onward_no_change on onward;
create trigger onward_no_change before update or delete on onward
for each row execute function refuse_unless_erasing('case_id');

drop trigger incident_no_change on incident;
create trigger incident_no_change before update or delete on incident
for each row execute function refuse_unless_erasing('case_id');

drop trigger case_review_no_change on case_review;
create trigger case_review_no_change before update or delete on case_review
for each row execute function refuse_unless_erasing('case_id');

drop trigger pack_part_no_change on pack_part;
create trigger pack_part_no_change before update or delete on pack_part
for each row execute function refuse_unless_erasing('case_id');

drop trigger incident_amendment_no_change on incident_amendment;
create trigger incident_amendment_no_change before update or delete on incident_amendment
for each row execute function refuse_unless_erasing('case_id');

drop trigger legal_note_no_change on legal_note;
create trigger legal_note_no_change before update or delete on legal_note
for each row execute function refuse_unless_erasing('case_id');

drop trigger evidence_list_no_change on evidence_list;
create trigger evidence_list_no_change before update or delete on evidence_list
for each row execute function refuse_unless_erasing('case_id');

drop trigger evidence_step_no_change on evidence_step;
create trigger evidence_step_no_change before update or delete on evidence_step
for each row execute function refuse_unless_erasing('case_id');

drop trigger note_amendment_no_change on note_amendment;
create trigger note_amendment_no_change before update or delete on note_amendment
for each row execute function refuse_unless_erasing('note_id', 'note');

drop trigger task_step_no_change on task_step;
create trigger task_step_no_change before update or delete on task_step
for each row execute function refuse_unless_erasing('task_id', 'task');

drop trigger transfer_answer_no_change on transfer_answer;
create trigger transfer_answer_no_change before update or delete on transfer_answer
for each row execute function refuse_unless_erasing('transfer_id', 'transfer');

drop trigger document_part_no_change on document_part;
create trigger document_part_no_change before update or delete on document_part
for each row execute function refuse_unless_erasing('document_id', 'document');

drop trigger document_set_aside_no_change on document_set_aside;
create trigger document_set_aside_no_change before update or delete on document_set_aside
for each row execute function refuse_unless_erasing('document_id', 'document');

drop trigger goal_step_no_change on goal_step;
create trigger goal_step_no_change before update or delete on goal_step
for each row execute function refuse_unless_erasing('goal_id', 'goal');

drop trigger goal_task_no_change on goal_task;
create trigger goal_task_no_change before update or delete on goal_task
for each row execute function refuse_unless_erasing('goal_id', 'goal');

drop trigger consent_withdrawal_no_change on consent_withdrawal;
create trigger consent_withdrawal_no_change before update or delete on consent_withdrawal
for each row execute function refuse_unless_erasing('consent_id', 'consent');

drop trigger onward_step_no_change on onward_step;
create trigger onward_step_no_change before update or delete on onward_step
for each row execute function refuse_unless_erasing('onward_id', 'onward');

drop trigger case_merge_no_change on case_merge;
create trigger case_merge_no_change before update or delete on case_merge
for each row execute function refuse_merge_unless_erasing();

drop trigger case_unmerge_no_change on case_unmerge;
create trigger case_unmerge_no_change before update or delete on case_unmerge
for each row execute function refuse_merge_unless_erasing();

create trigger tombstone_no_change before update or delete on tombstone
for each row execute function refuse_change();

create trigger tombstone_count_no_change before update or delete on tombstone_count
for each row execute function refuse_change();

create trigger tombstone_no_truncate before truncate on tombstone
for each statement execute function refuse_change();
