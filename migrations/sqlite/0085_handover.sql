-- What was handed over was handed over, and what was answered was answered.

create trigger handover_no_update before update on handover
begin select raise(abort, 'what was handed over is never changed'); end;

create trigger handover_no_delete before delete on handover
begin select raise(abort, 'what was handed over is never deleted'); end;

create trigger transfer_answer_no_update before update on transfer_answer
begin select raise(abort, 'an answer is never changed'); end;

create trigger transfer_answer_no_delete before delete on transfer_answer
begin select raise(abort, 'an answer is never deleted'); end;
