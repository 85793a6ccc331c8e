//! The further questions about an event, asked of some kinds only, and what shape their answers have.

use domain::codes;

codes! {
    /// A further question. The code is the name of the answer in the form; the label says what it is for.
    Ask {
        Letter = "letter", "When the letter was sent and came";
        Certain = "certain", "Whether the date is certain";
        Authority = "authority", "Who decides";
        Answer = "answer", "What the answer was";
        Reason = "reason", "Why the decision was negative";
        Asking = "asking", "How permission was asked for";
        Route = "route", "The route of the permission";
        From = "from", "First day";
        Until = "until", "Last day";
        Months = "months", "How many months the letter says";
        Ground = "ground", "What permission for victims is needed for";
        Fee = "fee", "How the fee was dealt with";
        WaiverAsked = "waiver_asked", "When a fee waiver was asked for";
        Waiver = "waiver", "What came of the fee waiver";
        WaiverDecided = "waiver_decided", "When the fee waiver was decided";
        Conditions = "conditions", "What the permission allows";
        Refusal = "refusal", "Why it was refused";
        Right = "right", "What the letter says of appeals";
        Help = "help", "The legal help it took";
        Step = "step", "What became of the application";
        Ending = "ending", "How it ended";
        Last = "last", "The last day shown";
        Against = "against", "Which decision is challenged";
        Challenge = "challenge", "How it is challenged";
        Pending = "pending", "Which challenge was answered";
        Result = "result", "What came of the challenge";
        Having = "having", "Whether there is an adviser";
        Firm = "firm", "Who advises";
        Level = "level", "What the adviser may do";
        Funding = "funding", "Who pays for advice";
        Closure = "closure", "Why the case was closed";
        Evidence = "evidence", "What shows that it was done";
        Exploitation = "exploitation", "Which exploitation";
        Place = "place", "Where it happened";
        AgeThen = "age_then", "How old the person was then";
        Reasons = "reasons", "Why the person declined";
        Review = "review", "When to ask again";
        Responder = "responder", "Which first responder";
        Organisation = "organisation", "Which organisation";
        Consent = "consent", "What an adult agreed to";
        Responded = "responded", "What the first responder answered";
        Paper = "paper", "Adult or child form";
        Facts = "facts", "What a further referral is about";
        Hold = "hold", "Why it was put on hold";
        ReferralEnd = "referral_end", "Why it was closed without a decision";
        Grounds = "grounds", "On what grounds";
        AskedBy = "asked_by", "Who asked";
        Late = "late", "Why it is late";
        FlagGround = "flag_ground", "Why protection is taken away";
        Risk = "risk", "What was found of the risk";
        Lifting = "lifting", "What came of the request to lift";
        LiftedBy = "lifted_by", "Who lifted it";
        DoubtedBy = "doubted_by", "Who doubts the age";
        Claimed = "claimed", "The date of birth the person gives";
        Finding = "finding", "What was found";
        Assessed = "assessed", "The date of birth that was found";
        Scheme = "scheme", "Under which scheme";
        Support = "support", "What kind of support";
        Provider = "provider", "Who gives it";
        Needs = "needs", "How far the assessment has come";
        Longer = "longer", "Until when there is more time";
        Exit = "exit", "Why support ended";
        Destination = "destination", "Where the person went";
        ReportedTo = "reported_to", "Who was told";
        Reported = "reported", "When they were told";
        Contact = "contact", "What the trafficker did";
        Again = "again", "Where it happened again";
        Alone = "alone", "Whether the person came alone";
        Removal = "removal", "Under which arrangement";
        Left = "left", "How the person left";
        Country = "country", "Which country";
        Claim = "claim", "Where compensation is claimed";
        ClaimStage = "claim_stage", "How far the claim has come";
        Award = "award", "How much was awarded";
        Trafficker = "trafficker", "How far the case against the trafficker has come";
        Survivor = "survivor", "How far the case against the person has come";
        Defence = "defence", "Whether the defence was raised";
        Born = "born", "When the person was born";
        Nationality = "nationality", "Which nationality";
        Second = "second", "Which second nationality";
        Gender = "gender", "Which gender";
        AgeGroup = "age_group", "Adult or child";
        Nation = "nation", "Where the person lives";
        Starts = "starts", "What it was, and which date it starts";
        Counted = "counted", "The day it counts from";
        Hour = "hour", "The hour it counts from";
        Gives = "gives", "The date the letter gives";
        Days = "days", "How many days the letter allows";
        GrantedOn = "granted_on", "When it was granted or claimed";
        Stopped = "stopped", "When the clock stopped";
        Restarted = "restarted", "When the clock went on";
    }
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Several questions under one name, read by themselves.
    Group,
    One,
    Many,
    Day,
    Text,
    Money,
    /// An hour of the clock.
    Hour,
    /// A whole number, of months or of days.
    Count,
    /// An earlier entry of the same record, by its name.
    Entry,
}

impl Ask {
    /// The shape of its answer.
    pub const fn shape(self) -> Shape {
        match self {
            Self::Letter | Self::Certain => Shape::Group,
            Self::Exploitation | Self::Reasons | Self::Consent | Self::Conditions => Shape::Many,
            Self::From
            | Self::Until
            | Self::Review
            | Self::Claimed
            | Self::Assessed
            | Self::Longer
            | Self::Reported
            | Self::Last
            | Self::Born
            | Self::WaiverAsked
            | Self::WaiverDecided
            | Self::Counted
            | Self::Gives
            | Self::GrantedOn
            | Self::Stopped
            | Self::Restarted => Shape::Day,
            Self::Evidence | Self::Organisation | Self::Late | Self::Provider | Self::Firm => {
                Shape::Text
            }
            Self::Award => Shape::Money,
            Self::Hour => Shape::Hour,
            Self::Months | Self::Days => Shape::Count,
            Self::Against | Self::Pending => Shape::Entry,
            _ => Shape::One,
        }
    }
}
