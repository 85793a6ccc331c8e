//! The words of the further questions: as asked, as answered, what helps, and what to do when an answer is missing.

use chrono::NaiveTime;

use crate::island::ask::Ask;

use super::dates;

words! {
    ALONE = "Alone";
    NOT_ALONE = "With somebody else";
}

/// One line of the table.
struct Line {
    ask: Ask,
    question: &'static str,
    answer: &'static str,
    hint: &'static str,
    missing: &'static str,
}

const TABLE: &[Line] = &[
    line(Ask::Authority, "Who decides?", "Decided by").missing("Choose who decides"),
    line(Ask::Answer, "What was the answer?", "Answer").missing("Choose what the answer was"),
    line(Ask::Reason, "Reason the letter gives (if any)", "Reason in the letter").missing("Choose the reason from the list"),
    line(Ask::Route, "Which route?", "Route").missing("Choose the route"),
    line(Ask::From, "First day of the permission", "From"),
    line(Ask::Until, "Last day of the permission", "Until").hint("Copy both days from the letter. They are never worked out."),
    line(Ask::Asking, "How was permission asked for?", "How").missing("Choose how permission was asked for"),
    line(Ask::Months, "Number of months in the letter (if it names one)", "Months in the letter").hint("Only to compare it with the two days above.").missing("Number of months must be a whole number between 1 and 360"),
    line(Ask::Ground, "What is it needed for (if it is VTS)?", "Needed for").missing("Choose what it is needed for from the list"),
    line(Ask::Fee, "How was the fee dealt with (if you know it)?", "Fee").missing("Choose how the fee was dealt with from the list"),
    line(Ask::WaiverAsked, "Day a fee waiver was asked for (if one was)", "Fee waiver asked for").hint("The application can count from this day."),
    line(Ask::Waiver, "What came of the fee waiver (if you know it)?", "Fee waiver").missing("Choose what came of the fee waiver from the list"),
    line(Ask::WaiverDecided, "Day the fee waiver was decided (if it was)", "Fee waiver decided"),
    line(Ask::Conditions, "What does the letter say of work, study and public funds?", "Conditions").hint("Tick what the letter says, and nothing else.").missing("Choose conditions from the list"),
    line(Ask::Refusal, "Reason the letter gives (if any)", "Reason in the letter").missing("Choose the reason from the list"),
    line(Ask::Right, "What does the letter say about appeals (if anything)?", "Appeals").missing("Choose what the letter says from the list"),
    line(Ask::Help, "Legal help it took (if you know it)", "Legal help").missing("Choose the legal help from the list"),
    line(Ask::Step, "What became of the application?", "What became of it").missing("Choose what became of the application"),
    line(Ask::Ending, "How did it end?", "How").missing("Choose how it ended"),
    line(Ask::Last, "Last day shown (if there is one)", "Last day").hint("Copy it from the letter or the online status. It is never worked out."),
    line(Ask::Against, "Which decision is challenged?", "Decision").missing("Choose which decision is challenged. If it is not in the list, record the decision first"),
    line(Ask::Challenge, "How is it challenged?", "How").hint("If the decision does not allow this, you will be told what it allows.").missing("Choose how the decision is challenged"),
    line(Ask::Pending, "Which challenge was answered?", "Challenge").missing("Choose which challenge was answered. If it is not in the list, record the challenge first"),
    line(Ask::Result, "What came of it?", "Result").missing("Choose what came of the challenge"),
    line(Ask::Having, "Is there an adviser?", "Adviser").missing("Choose whether there is an adviser"),
    line(Ask::Firm, "Name of the firm or organisation (if any)", "Firm"),
    line(Ask::Level, "What is the adviser authorised to do (if you know it)?", "Authorised for").missing("Choose the level from the list"),
    line(Ask::Funding, "Who pays (if you know it)?", "Paid by").missing("Choose who pays from the list"),
    line(Ask::Closure, "Why was the case closed?", "Reason").missing("Choose why the case was closed"),
    line(Ask::Evidence, "What shows that it was done?", "Shown by").hint("For example: receipt by email, saved in the case folder.").missing("Say what shows that it was done"),
    line(Ask::Exploitation, "Which exploitation? Tick all that apply (if you know)", "Exploitation").missing("Choose the exploitation from the list"),
    line(Ask::Place, "Where did it happen (if you know)?", "Where").missing("Choose where it happened from the list"),
    line(Ask::AgeThen, "How old was the person when it happened (if you know)?", "Age then").missing("Choose the age from the list"),
    line(Ask::Reasons, "Which reasons did the person give? Tick all that apply", "Reasons given").missing("Choose the reasons from the list"),
    line(Ask::Review, "When will you ask again (if agreed)?", "Ask again on"),
    line(Ask::Responder, "Which first responder?", "First responder").hint("Only a first responder organisation can refer.").missing("Choose the first responder"),
    line(Ask::Organisation, "Which office or charity (if you know)?", "Office"),
    line(Ask::Consent, "What did the person agree to? Tick all that apply", "Agreed to").hint("An adult is referred only with consent. Leave it empty for a child: children are not asked.").missing("Choose what the person agreed to from the list"),
    line(Ask::Responded, "What did they answer?", "They answered").missing("Choose what they answered"),
    line(Ask::Paper, "Which form was sent (if you know)?", "Form").missing("Choose the form from the list"),
    line(Ask::Facts, "If the person was referred before: what is this referral about?", "Further referral about").missing("Choose what it is about from the list"),
    line(Ask::Hold, "Why was it put on hold (if you know)?", "Reason").missing("Choose the reason from the list"),
    line(Ask::ReferralEnd, "Why was it closed?", "Reason").missing("Choose why it was closed"),
    line(Ask::Grounds, "On what grounds?", "Grounds").missing("Choose the grounds from the list"),
    line(Ask::AskedBy, "Who asked?", "Asked by").missing("Choose who asked from the list"),
    line(Ask::Late, "If it is late: the circumstances given", "Why it was late").hint("A late request is looked at in exceptional circumstances only."),
    line(Ask::FlagGround, "Which ground?", "Ground").missing("Choose the ground"),
    line(Ask::Risk, "What was found?", "Found").hint("The authority must weigh this for the person before it disqualifies anybody.").missing("Choose what was found"),
    line(Ask::Lifting, "What was the answer?", "Answer").missing("Choose what the answer was"),
    line(Ask::LiftedBy, "Who lifted it?", "Lifted by").missing("Choose who lifted it"),
    line(Ask::DoubtedBy, "Who doubts the age?", "Doubted by").hint("Until it is decided, the person is treated as a child.").missing("Choose who doubts the age"),
    line(Ask::Claimed, "Date of birth the person gives (if any)", "The person gives"),
    line(Ask::Finding, "What was found?", "Found to be").missing("Choose what was found"),
    line(Ask::Assessed, "Date of birth that was found (if any)", "Date of birth found"),
    line(Ask::Scheme, "Under which scheme?", "Scheme").missing("Choose the scheme"),
    line(Ask::Support, "What kind of support (if you know)?", "Kind").missing("Choose the kind of support from the list"),
    line(Ask::Provider, "Who gives it (if you know)?", "Given by").hint("The organisation. Never an address."),
    line(Ask::Needs, "How far has it come?", "Step").missing("Choose how far it has come"),
    line(Ask::Longer, "Last day of the longer support (if given)", "Until"),
    line(Ask::Exit, "Why did it end?", "Reason").missing("Choose why it ended"),
    line(Ask::Destination, "Where did the person go (if you know)?", "Went to").missing("Choose where the person went from the list"),
    line(Ask::ReportedTo, "Who was told?", "Told to").missing("Choose who was told"),
    line(Ask::Reported, "When were they told (if you know)?", "Told on"),
    line(Ask::Contact, "What happened?", "What happened").missing("Choose what happened"),
    line(Ask::Again, "Where did it happen?", "Where").missing("Choose where it happened"),
    line(Ask::Alone, "How did the person come (if you know)?", "Came").missing("Choose whether the person came alone"),
    line(Ask::Removal, "Under which arrangement?", "Arrangement").missing("Choose the arrangement"),
    line(Ask::Left, "How did the person leave?", "How").missing("Choose how the person left"),
    line(Ask::Country, "Which country (if you know)?", "Country").missing("Choose the country from the list"),
    line(Ask::Claim, "Which claim?", "Claim").missing("Choose the claim"),
    line(Ask::ClaimStage, "How far has it come?", "Step").missing("Choose how far it has come"),
    line(Ask::Award, "How much was awarded, in pounds (if awarded)?", "Awarded").hint("For example, 12500 or 12500.50."),
    line(Ask::Trafficker, "How far has it come?", "Step").missing("Choose how far it has come"),
    line(Ask::Survivor, "How far has it come?", "Step").missing("Choose how far it has come"),
    line(Ask::Defence, "The defence for people who were made to offend (section 45), if known", "Section 45 defence").missing("Choose from the list"),
    line(Ask::Born, "Date of birth (if you know it)", "Born").hint("What is known now. Where an age is doubted, record that instead."),
    line(Ask::Nationality, "Nationality (if you know it)", "Nationality").missing("Choose the nationality from the list"),
    line(Ask::Second, "Second nationality (if any)", "Second nationality").missing("Choose the second nationality from the list"),
    line(Ask::Gender, "Gender", "Gender").missing("Choose the gender"),
    line(Ask::AgeGroup, "Adult or child when the case was opened?", "Adult or child").missing("Choose adult, child or not known"),
    line(Ask::Nation, "Where does the person live?", "Lives in").hint("Rules and bank holidays follow from it.").missing("Choose where the person lives"),
    line(Ask::Starts, "What was it?", "What it was").missing("Choose what it was from the list"),
    line(Ask::Counted, "Day it counts from (if that is another day)", "Counts from").hint("For example: a birthday, or the last day of a permission."),
    line(Ask::Hour, "Hour of that day (where hours are counted from it)", "Hour").hint("For example, 14:30. Without it the clock starts at 00:00, the earliest it can have been.").missing("Hour must be like 14:30"),
    line(Ask::Gives, "Date the letter or form gives (if it gives one)", "The letter gives").hint("The last day to answer, or the next day to report."),
    line(Ask::Days, "Number of days it allows (if it gives a number)", "Days allowed").missing("Number of days must be a whole number between 1 and 360"),
    line(Ask::GrantedOn, "Date of the grant or the claim (if it decides which rule applies)", "Granted or claimed"),
    line(Ask::Stopped, "Day we asked for clarification (of a request for personal data)", "Clock stopped"),
    line(Ask::Restarted, "Day the clarification came (of a request for personal data)", "Clock went on"),
];

const fn line(ask: Ask, question: &'static str, answer: &'static str) -> Line {
    Line { ask, question, answer, hint: "", missing: "" }
}

impl Line {
    const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    const fn missing(self, missing: &'static str) -> Self {
        Self { missing, ..self }
    }
}

fn of(ask: Ask) -> Option<&'static Line> {
    TABLE.iter().find(|line| line.ask == ask)
}

/// As it is asked: "Who decides?"
pub fn question(ask: Ask) -> &'static str {
    of(ask).map_or(ask.label(), |line| line.question)
}

/// Before the answer: "Decided by".
pub fn answer(ask: Ask) -> &'static str {
    of(ask).map_or(ask.label(), |line| line.answer)
}

/// What helps to answer.
pub fn hint(ask: Ask) -> Option<&'static str> {
    of(ask).map(|line| line.hint).filter(|hint| !hint.is_empty())
}

/// What to do when it is missing or made up.
pub fn missing(ask: Ask) -> &'static str {
    of(ask).map_or("", |line| line.missing)
}

/// What a day is called inside a sentence.
pub const fn day_name(ask: Ask) -> &'static str {
    match ask {
        Ask::From => dates::FROM,
        Ask::Until | Ask::Last => dates::UNTIL,
        Ask::WaiverAsked => dates::WAIVER_ASKED,
        Ask::WaiverDecided => dates::WAIVER_DECIDED,
        Ask::Born => dates::BORN,
        Ask::Review => dates::REVIEW,
        Ask::Claimed => dates::CLAIMED,
        Ask::Assessed => dates::ASSESSED,
        Ask::Longer => dates::LONGER,
        Ask::Reported => dates::REPORTED,
        Ask::Counted => dates::COUNTED,
        Ask::Gives => dates::GIVES,
        Ask::GrantedOn => dates::GRANTED_ON,
        Ask::Stopped => dates::STOPPED,
        Ask::Restarted => dates::RESTARTED,
        _ => dates::ANY,
    }
}

/// Pence as pounds: "12500.50".
pub fn pounds(pence: u64) -> String {
    format!("{}.{:02}", pence / 100, pence % 100)
}

/// An hour: "14:30".
pub fn clock(hour: NaiveTime) -> String {
    hour.format("%H:%M").to_string()
}

/// Every word of the table, for the test that reads the catalogue.
#[cfg(test)]
pub(super) fn all() -> Vec<String> {
    let words = TABLE.iter().flat_map(|line| [line.question, line.answer, line.hint, line.missing]);
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::island::ask::Shape;

    #[test]
    fn every_question_has_its_words_and_says_what_to_do_when_it_has_choices() {
        for ask in Ask::ALL.iter().filter(|ask| ask.shape() != Shape::Group) {
            assert!(of(*ask).is_some(), "{ask:?}");
            let chooses = matches!(ask.shape(), Shape::One | Shape::Many);
            assert!(!chooses || !missing(*ask).is_empty(), "{ask:?}");
        }
    }
}
