//! Words every form uses.

words! {
    ERROR = "Error: ";
    PROBLEM = "There is a problem";
    DAY = "Day";
    MONTH = "Month";
    YEAR = "Year";
    CANCEL = "Cancel";
    KEPT_AT = "Kept as a draft at";
    UNKEPT = "Waymark cannot be reached. Keep this page open: what you typed is sent as soon as it can be.";
    CHANGE = "Change";
}

/// What stands under a long answer before anything is typed.
pub fn up_to(max: usize) -> String {
    format!("You can use up to {max} characters")
}
