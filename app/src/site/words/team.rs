//! Words of the table of a team.

words! {
    TITLE = "Your team";
    LINK = "Your team";
    WHY = "Open cases of each colleague, in the order of their names. Dates are those you and your team must keep.";
    COLLEAGUE = "Colleague";
    OPEN = "Open cases";
    OVERDUE = "Dates overdue";
    NEXT_7 = "Dates in the next 7 days";
    NOTHING = "Cases with nothing next";
}
