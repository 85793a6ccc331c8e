//! Words of who holds a case, of handing it over and of offering it to another team.

use domain::day::{Day, plain};
use store::transfer::Answer;

words! {
    TITLE = "Who holds this case";
    HAND = "Hand over to a colleague";
    HAND_WHY = "The case, its dates and what its holder had to do in it go to somebody of your team, at once.";
    TAKER = "Hand over to";
    CHOOSE_ONE = "Choose one";
    CHOOSE_TAKER = "Choose who takes the case";
    CANNOT_TAKE = "Choose somebody else: this colleague holds the case already, may not see it, or has left the team";
    NOBODY = "Nobody else is in your team. Another team can take the case.";
    WHY = "Why? (optional)";
    WHY_HINT = "Facts only. Colleagues who can open the case read it.";
    HAND_DO = "Hand over";
    HANDED = "Handed over";
    HANDED_WHY = "The case and what was to be done in it are with your colleague now.";

    OFFER = "Offer to another team";
    OFFER_WHY = "Until somebody there takes it, the case and its dates stay with you. They see its reference, its code name and how many dates run.";
    TEAM = "Which team?";
    CHOOSE_TEAM = "Choose a team";
    NO_TEAM = "There is no other team in which somebody could take it.";
    OFFER_REASON = "Why do they have it from now on?";
    OFFER_REASON_HINT = "They read this only once they have taken the case.";
    ENTER_OFFER_WHY = "Say why they have it from now on";
    OFFER_DO = "Offer the case";
    CANNOT_OFFER = "This case cannot be offered to that team now. Look at what waits, and at who may see the case, then choose again";
    WAITS = "It waits for an answer. Until then it stays with you.";
    TAKE_BACK = "Take the offer back";
    CLOSED = "A closed case is not offered. Open it again first.";

    HISTORY = "Hands it went through";
    NO_HISTORY = "It was never handed over.";
    OFFERS = "Offers to other teams";
    SEE = "Who held it, and other teams";

    TRANSFERS = "Cases offered to your team";
    NO_TRANSFERS = "No case is offered to your team.";
    CASE = "Case";
    FROM = "From";
    SINCE = "Since";
    DATES = "Open dates";
    LOOK = "Answer";
    ONE = "A case offered to your team";
    ONE_WHY = "What else is in it you see once somebody of your team has taken it.";
    ANSWER = "What do you say?";
    CHOOSE = "Choose whether you take it";
    HOLDS = "Who holds it from now on?";
    REFUSAL = "Why do you not take it?";
    REFUSAL_HINT = "The other team reads this.";
    ENTER_REFUSAL = "Say why you do not take it";
    ANSWER_DO = "Send the answer";
    TAKEN = "The case is with your team now";
    TAKEN_WHY = "Read it from the top: how to reach the person, and what comes next.";
    BACK_TO_TRANSFERS = "Back to what is offered";
}

/// "Rosa Ahmed, of North".
pub fn held(holder: &str, team: &str) -> String {
    format!("{holder}, of {team}")
}

/// "From Rosa Ahmed to Tom Bell".
pub fn went(from: &str, to: &str) -> String {
    format!("From {from} to {to}")
}

/// "By Rosa Ahmed, 3 December 2026".
pub fn by(name: &str, on: Day) -> String {
    format!("By {name}, {}", plain(on))
}

/// "Offered to South".
pub fn offered(team: &str) -> String {
    format!("Offered to {team}")
}

/// "Not taken. By Tom Bell, 4 December 2026".
pub fn answered(answer: Answer, name: &str, on: Day) -> String {
    format!("{}. {}", answer.label(), by(name, on))
}

/// "Rosa Ahmed of North offers it, since 3 December 2026".
pub fn offers(name: &str, team: &str, on: Day) -> String {
    format!("{name} of {team} offers it, since {}.", plain(on))
}

/// How many dates run in it.
pub fn dates(count: u32) -> String {
    match count {
        0 => "No date runs in it.".to_owned(),
        1 => "1 date runs in it.".to_owned(),
        more => format!("{more} dates run in it."),
    }
}

/// On the first page of those who can answer.
pub fn waiting(offers: u32) -> String {
    match offers {
        1 => "A case is offered to your team".to_owned(),
        more => format!("{more} cases are offered to your team"),
    }
}
