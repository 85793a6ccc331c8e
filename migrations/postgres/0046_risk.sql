-- What was judged stays as it was judged.

create trigger risk_assessment_no_change before update or delete on risk_assessment
for each row execute function refuse_change();
