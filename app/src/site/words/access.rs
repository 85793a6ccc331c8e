//! Words of who may see a case: restricting it to named people, and keeping somebody from it.

use domain::day::{Day, plain};

words! {
    TITLE = "Who may see this case";
    LINK = "Who may see this case";
    RESTRICTED = "Restricted to named people";
    RESTRICTED_WHY = "To everybody else it does not exist: no list, search, date or number leads to it. Reports still count it.";
    NAMED = "Named";
    OPEN = "Open to its team";
    WHO_SETS = "Whoever holds the case, and team leads, can change this.";
    ALWAYS = "always named";

    RESTRICT = "Restrict it to named people";
    RESTRICT_WHY = "You, and whoever holds the case, are always named. Colleagues you leave out lose it at once, and what they had to do in it goes to its holder.";
    PEOPLE = "Who else may see it?";
    NOBODY_ELSE = "Nobody else could be named: only you and whoever holds it.";
    RESTRICT_DO = "Restrict the case";
    CHANGE = "Change who is named";
    CHANGE_DO = "Save who is named";
    CANNOT_BE_NAMED = "Somebody you chose cannot open this case any more. Look at the list again";
    OFFERED = "This case is offered to another team, which has seen its reference. Take the offer back first";
    LIFT = "Open it to the team again";
    LIFT_WHY = "Everybody in the team, and every adviser on the case, can see it again.";
    LIFT_DO = "Open the case to its team";
    NUMBER_TAKEN = "Another case has the same Home Office number";
    NUMBER_TAKEN_WHY = "It was given while this one was restricted. Look at both, change one number, and open the case then.";

    BLOCKS = "Kept from this case";
    BLOCKS_WHY = "For a conflict of interest. They cannot open the case in any way, not even in an emergency.";
    NO_BLOCKS = "Nobody is kept from it.";
    BLOCK = "Keep somebody from it";
    WHO = "Who?";
    CHOOSE_ONE = "Choose one";
    CHOOSE_WHO = "Choose who is kept from the case";
    REASON = "Why?";
    CHOOSE_REASON = "Choose why";
    BLOCK_DO = "Keep them from the case";
    HOLDS = "This colleague holds the case. Hand it over first";
    NOBODY = "This colleague does not work on cases any more. Choose somebody else";
    UNBLOCK = "No longer";

    PAST = "What was so before";
}

/// "Everybody in North and the legal advisers on this case can see it."
pub fn open_to(team: &str) -> String {
    format!("Everybody in {team} and the legal advisers on this case can see it.")
}

/// "By Rosa Ahmed, 3 December 2026".
pub fn by(name: &str, on: Day) -> String {
    format!("By {name}, {}", plain(on))
}

/// "Tom Bell, named from 3 December 2026 to 4 December 2026".
pub fn was_named(name: &str, from: Day, until: Day) -> String {
    format!("{name}, named from {} to {}", plain(from), plain(until))
}

/// "Tom Bell, kept from it from 3 December 2026 to 4 December 2026".
pub fn was_kept(name: &str, from: Day, until: Day) -> String {
    format!("{name}, kept from it from {} to {}", plain(from), plain(until))
}

/// The form that ends a block, told apart from the others.
pub fn unblock(name: &str, place: usize) -> String {
    format!("{place}. No longer kept from it: {name}")
}
