-- Another wording of an incident, beside the first.

create table incident_amendment (
    case_id uuid not null,
    incident bigint not null,
    number bigint not null,
    body text not null,
    told text not null,
    done text not null,
    describes_harm boolean not null,
    minutes_to_read bigint not null,
    reason text not null,
    written_by uuid not null references account (account_id),
    written_at timestamptz not null,
    primary key (case_id, incident, number),
    constraint incident_amendment_incident_fkey foreign key (case_id, incident)
        references incident (case_id, number)
);
