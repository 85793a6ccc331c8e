//! Code lists of support: who gives it, what it is, how it ends (domain reference 1.7 and 2).

use crate::codes;

codes! {
    /// Under which arrangement support is given. Each ends in its own way (domain reference 1.7).
    Scheme {
        Msvcc = "MSVCC", "Care Contract (England and Wales)";
        Scotland = "SCOTLAND", "Scotland";
        NorthernIreland = "NI", "Northern Ireland";
        LocalAuthority = "LA_CHILDREN", "Local authority children's services";
        Other = "OTHER", "Other support";
    }
}

codes! {
    /// What kind of support.
    SupportType {
        SafeHouse = "SAFE_HOUSE", "Safe house";
        Outreach = "OUTREACH", "Outreach";
        AsylumOutreach = "ASYLUM_ACCOMMODATION_OUTREACH", "Outreach in asylum accommodation";
        Council = "LA_ACCOMMODATION", "Council accommodation";
        Emergency = "EMERGENCY_PRE_RG", "Emergency, before the first decision";
        PlaceOfSafety = "PLACE_OF_SAFETY", "Place of safety";
        ReachIn = "REACH_IN", "Reach-In, after leaving";
        Destitution = "DESTITUTION_ONLY", "Destitution support only";
    }
}

codes! {
    /// Why support ended.
    SupportEnd {
        PeriodOver = "PERIOD_ENDED", "The time it is given for was over";
        Decision = "DECISION", "The final decision came";
        Negative = "NEGATIVE_DECISION", "A decision was negative";
        Disqualified = "DISQUALIFIED", "Protection was taken away";
        MovedOn = "MOVED_ON", "The person moved on as planned";
        Left = "LEFT", "The person chose to leave";
        LostContact = "LOST_CONTACT", "Contact was lost";
        Transferred = "TRANSFERRED", "Another provider took over";
        Died = "DIED", "The person died";
    }
}

codes! {
    /// Where the person went.
    Destination {
        Own = "OWN_TENANCY", "Own tenancy";
        Council = "COUNCIL_HOUSING", "Council or social housing";
        Asylum = "ASYLUM_ACCOMMODATION", "Asylum accommodation";
        Friends = "FRIENDS_FAMILY", "Friends or family";
        Shelter = "SHELTER", "Hostel or shelter";
        Streets = "NO_FIXED_ABODE", "Nowhere to stay";
        Abroad = "ABROAD", "Left the United Kingdom";
        Custody = "CUSTODY", "Prison or detention";
        NotKnown = "UNKNOWN", "Not known";
    }
}

codes! {
    /// A step of a recovery needs assessment (domain reference 2).
    NeedsStep {
        Offered = "OFFERED", "Offered";
        Declined = "DECLINED", "The person declined it";
        Submitted = "SUBMITTED", "Sent to the Home Office";
        Granted = "GRANTED", "More time given";
        Refused = "REFUSED", "No more time given";
    }
}
