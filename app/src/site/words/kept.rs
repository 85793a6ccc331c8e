//! Words of what is kept, held and erased.

use domain::day::{Day, plain};

words! {
    TITLE = "Records we keep";
    LINK = "Records we keep, hold and erase";
    WHY = "You lead on data protection. You see references, days and counts here, and nothing of what a record says.";
    FIND = "Find a record";
    REFERENCE = "Reference";
    REFERENCE_HINT = "For example: R-7F3K";
    OPEN = "Open";
    NOT_THERE = "No record has this reference. Look at the letters again; if it was erased, it is gone for good.";
    PROPOSED = "Proposed to be erased";
    NOTHING_PROPOSED = "Nobody proposes to erase anything.";
    HELD = "Have to stay";
    NOTHING_HELD = "No record has to stay.";
    ERASED = "Erased";
    NOTHING_ERASED = "Nothing was ever erased here.";
    LOOK = "Look";
    REASON = "Reason";
    WHO = "Who";
    WHEN = "When";
    GROUND = "Ground";
    REVIEW = "Look at it again";
    CERTIFICATE = "Certificate";
    RECORD = "One record";
    TEAM = "Team";
    OPENED = "Opened";
    CLOSED = "Closed";
    STILL_OPEN = "It is open";
    OPEN_DATES = "Dates somebody must still keep";
    LINKED = "Other records of the same person";
    NO_LINKED = "None";
    HOLDS = "What holds it";
    NO_HOLD = "Nothing holds this record.";
    END_HOLD = "End this hold";
    SET_HOLD = "This record has to stay";
    SET_HOLD_WHY = "While a hold stands nobody can erase the record, whoever asks. Nothing ends a hold by itself.";
    HOLD_GROUND = "Why does it have to stay?";
    CHOOSE_GROUND = "Choose why the record has to stay";
    HOLD_WHY = "What is it about?";
    HOLD_WHY_HINT = "Without names. For example: claim against the council, letter of 3 March.";
    ENTER_HOLD_WHY = "Say what it is about";
    REVIEW_ON = "When does somebody look at it again?";
    REVIEW_INSIDE = "day to look at it again";
    REVIEW_LATER = "The day to look at it again must be today or later";
    HOLD = "Hold it";
    ERASE = "Erase it for good";
    IS_HELD = "A hold wins";
    IS_HELD_WHY = "Nothing of this person can be erased while a record of theirs is held. End the hold first, if it is over. Held:";
    WHAT_GOES = "What goes: the name, every event, note, document and date, legal notes with their keys, and what waits half typed.";
    WHAT_STAYS = "What stays: who opened and changed the record and when, without a name, and a certificate that names nobody.";
    NOT_FOUND_BY_US = "What colleagues wrote about this person in records of other people stays. Search for the reference there first.";
    BACKUPS = "Backups made before still hold the record until they are too old to keep. Restored, they erase it again first.";
    OPEN_STILL = "The record is open, or dates in it must still be kept. Close it first unless the person asked.";
    HOLDINGS = "What is held now, legal notes left out";
    WHAT = "What";
    ROWS = "How many";
    PROPOSE = "Propose to erase it";
    PROPOSE_WHY = "Another data protection lead has to confirm it. Nobody erases anything alone.";
    PROPOSE_REASON = "Why may it be erased?";
    CHOOSE_REASON = "Choose why it may be erased";
    WITHDRAW = "Take the proposal back";
    OWN = "You proposed it. Another data protection lead confirms it, or either of you takes it back.";
    CONFIRM = "Erase the record";
    SURE = "Nothing brings it back";
    SURE_TICK = "Yes. I looked at what speaks for keeping it, and it is to be erased";
    TICK_SURE = "Tick the box, or take the proposal back";
    ALREADY = "It is proposed already. Look at the page again";
    GONE = "Nobody proposes to erase it any more. Look at the page again";
    CERTIFICATE_TITLE = "Certificate of erasure";
    CERTIFICATE_WHY = "A record was erased for good. This page says when, by whom and what, and does not say whose it was.";
    NUMBER = "Number";
    RECORDS = "Records of the person";
    PROPOSED_BY = "Proposed by";
    CONFIRMED_BY = "Confirmed by";
    UNKNOWN = "A data protection lead whom this store does not know";
    REPEATED = "The audit record was not changed and can still be checked. Copies from before erase the record again when they are restored.";
    PUBLISHED = "Figures that were published or kept for a closed period stay: they hold counts and no person.";
    LEGAL = "Legal notes, with their keys";
    NOT_COUNTED = "All, and not counted here";
    PRINT = "You can print this page.";
    YES = "Yes";
    NO = "No";
    WAITING = "A record is proposed to be erased";
    WAITING_WHY = "Another data protection lead proposed it. Look whether anything speaks for keeping it.";
}

/// "Proposed by Rosa Ahmed, 23 October 2026".
pub fn proposed(by: &str, on: Day) -> String {
    format!("Proposed by {by}, {}", plain(on))
}

/// "Held by Rosa Ahmed since 23 October 2026. Look at it again on 3 March 2027".
pub fn held(by: &str, on: Day, review: Day) -> String {
    format!("Held by {by} since {}. Look at it again on {}", plain(on), plain(review))
}

/// What the rows of a table are, as people say it.
pub fn table(name: &str) -> Option<&'static str> {
    Some(match name {
        "answers" => "Half typed forms",
        "case_access" => "Advisers who could open it",
        "case_block" => "People kept from it",
        "case_file" => "Records",
        "case_merge" => "Links between records",
        "case_review" => "Case reviews",
        "case_unmerge" => "Links that were undone",
        "consent" => "Consents",
        "consent_withdrawal" => "Consents withdrawn",
        "contact" => "Ways to reach the person, and professionals",
        "deadline" => "Dates",
        "document" => "Documents, with their keys",
        "document_part" => "Parts of documents",
        "document_set_aside" => "Documents marked as not to be used",
        "erasure_proposal" => "Proposals to erase",
        "event" => "Events",
        "evidence_list" => "Lists of evidence",
        "evidence_step" => "Steps towards evidence",
        "form_key" => "Answers to forms",
        "glass" => "Times it was opened in an emergency",
        "goal" => "Goals",
        "goal_step" => "Steps towards goals",
        "goal_task" => "Tasks for goals",
        "handover" => "Times it changed hands",
        "import_case" => "Marks of imported rows",
        "import_sheet" => "Imported sheets",
        "incident" => "Incidents",
        "incident_amendment" => "Incidents amended",
        "legal_hold" => "Holds that had ended",
        "legal_note" => LEGAL,
        "name_part" => "Parts of names in the search",
        "name_shown" => "Names being shown",
        "need" => "Needs",
        "note" => "Notes",
        "note_amendment" => "Other wordings of notes",
        "onward" => "Services asked",
        "onward_step" => "What came of services",
        "other_name_part" => "Parts of other names in the search",
        "other_number" => "Other numbers in the search",
        "outgoing" => "Times parts were given out",
        "outgoing_approval" => "Approvals to give parts out",
        "outgoing_part" => "Parts decided about",
        "outcome_score" => "Scores of outcomes",
        "pack_part" => "Answers for the NRM pack",
        "person" => "Names",
        "reminder_seen" => "Reminders seen",
        "restricted_to" => "People it was restricted to",
        "risk_assessment" => "Judgements of risk",
        "saved_view" => "Lists that looked for it",
        "stat_event" => "Rows counted for closed periods",
        "stat_fact" => "Rows counted for reports",
        "tally" => "Rows counted inside the charity",
        "task" => "Tasks",
        "task_step" => "Steps of tasks",
        "told" => "Times somebody said they knew of an emergency",
        "transfer" => "Offers to other teams",
        "transfer_answer" => "Answers to offers",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_table_that_is_emptied_has_words_of_its_own() {
        for name in store::erasure::tables() {
            assert!(super::table(name).is_some(), "{name}");
        }
    }
}
