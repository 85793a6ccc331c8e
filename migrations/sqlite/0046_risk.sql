-- What was judged stays as it was judged.

create trigger risk_assessment_no_update before update on risk_assessment
begin select raise(abort, 'a risk assessment is never changed: make another'); end;

create trigger risk_assessment_no_delete before delete on risk_assessment
begin select raise(abort, 'a risk assessment is never deleted'); end;
