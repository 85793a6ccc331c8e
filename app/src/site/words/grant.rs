//! Words of what single people may do beyond their role.

words! {
    TITLE = "What single people may do";
    WHAT = "Beyond their role, and only while it stands here. Each time you give or take it away is in the audit trail.";
    TEAM_LEAD = "Says who may see a case of the team, also of cases that others hold.";
    DATA_LEAD = "Says which records have to stay, and erases one together with another lead: choose two or more. Is told of every case that was opened in an emergency, and of unusual reading.";
    BREAK_GLASS = "Opens a case by its reference for an hour, to read, with a reason. Its workers are told.";
    WHO = "Who";
    LEAVE = "What for";
    SINCE = "Since";
    NOT_NOW = "Not now";
    SET_IT = "Change";
    GIVE = "Give";
    TAKE = "Take away";
}
