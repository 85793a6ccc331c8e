//! Words every form uses.

words! {
    ERROR = "Error: ";
    PROBLEM = "There is a problem";
    DAY = "Day";
    MONTH = "Month";
    YEAR = "Year";
    CANCEL = "Cancel";
    CHANGE = "Change";
}

/// What stands under a long answer before anything is typed.
pub fn up_to(max: usize) -> String {
    format!("You can use up to {max} characters")
}
