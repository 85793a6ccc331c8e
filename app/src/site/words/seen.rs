//! Words of the page that says who has seen a case.

words! {
    TITLE = "Who has seen this case";
    LINK = "Who has seen this case";
    WHY = "Everybody who opened this case, read or changed anything of it. The person it is about may ask for this list: you can print it for them.";
    LISTS = "Lists of cases show the reference, the code name and what is due, and are not counted here.";
    DAY = "Day";
    WHO = "Who";
    WHAT = "What they did";
    PROGRAM = "Waymark itself";
    REFUSED = "Refused";
    PART = "Only the latest 2,000 entries are shown. An administrator can see the older ones.";
}

/// An action in the case as people say it. What has no words of its own is said by its name.
pub fn did(action: &str) -> Option<&'static str> {
    Some(match action {
        "access.block" => "kept somebody from the case",
        "access.lift" => "opened the restricted case to its team",
        "access.read" => "read who may see the case",
        "access.restrict" => "restricted the case to named people",
        "access.unblock" => "kept somebody from the case no longer",
        "case.read" => "opened the case",
        "case.add" => "added the case",
        "case.load" => "brought the case in",
        "case.export" => "took the case out as a sheet",
        "case.hand_over" => "handed the case over",
        "case.merge" => "merged the case with another record of the person",
        "case.unmerge" => "undid a merge of the case",
        "certificate.read" => "read one date and its working",
        "chronology.read" => "drew up a handover for a solicitor",
        "contact.read" => "read how the person is reached",
        "contact.write" => "changed how the person is reached",
        "document.read" => "read the documents, or took one along",
        "document.write" => "added a document, or marked one as not to be used",
        "document_sheet.read" => "opened the form for a document",
        "event.record" => "recorded an event",
        "erasure.confirm" => "erased the record",
        "erasure.propose" => "proposed to erase the record, or took that back",
        "evidence.read" => "read which evidence is gathered",
        "evidence.write" => "recorded what was done about evidence",
        "glass.open" => "opened the case in an emergency",
        "glass.read" => "read the case, opened in an emergency",
        "history.read" => "opened the form that records an event",
        "hold.set" => "said that the record has to stay, or no longer",
        "incident.read" => "read incidents",
        "incident.write" => "recorded an incident",
        "kept.read" => "looked at what speaks for keeping the record",
        "legal.read" => "opened the legal notes",
        "merge.read" => "compared the case with another record",
        "moved.decide" => "decided about a date that would move",
        "name.read" => "saw the person's name",
        "note.open" => "opened the form for a note",
        "note.read" => "read notes",
        "note.write" => "wrote a note or changed a task",
        "outgoing.approve" => "approved what is given out",
        "outgoing.prepare" => "decided what is given out",
        "outgoing_pages.read" => "drew the pages that are handed over",
        "outgoing_parts.read" => "looked through the record to give parts out",
        "outgoing.read" => "read what was given out",
        "pack.read" => "opened the pack of a referral",
        "pack.write" => "answered for the pack of a referral",
        "plan.read" => "read the support plan",
        "plan.write" => "added to the support plan",
        "reminder.see" => "marked a reminder as seen",
        "review.read" => "read the case reviews",
        "review.write" => "recorded a case review",
        "risk.assess" => "judged the risk",
        "risk.open" => "read how the risk is judged",
        "seen.read" => "read this list",
        "service.read" => "read the services and what may be shared",
        "service.write" => "recorded a consent or a service",
        "task.open" => "opened a task",
        "told.see" => "said that they know of an emergency",
        _ => return None,
    })
}

/// So often, where it was more than once.
pub fn times(count: u32) -> Option<String> {
    (count > 1).then(|| format!("{count} times"))
}
