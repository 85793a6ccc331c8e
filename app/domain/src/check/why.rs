//! Every reason to refuse an event.

use serde::{Deserialize, Serialize};

use super::NotSo;
use crate::{code::Stage, event::Day, permission::ChallengeKind};

/// Why an event is refused. Each has its own sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// Raised at the door: an event without a date cannot be built.
    NoDate,
    Future,
    /// 2062, where this year was surely meant.
    YearFarOff {
        year: i32,
        meant: i32,
    },
    BeforeReferral {
        referral: Day,
    },
    BeforeBirth {
        born: Day,
    },
    /// Another source gives the same day: it does not disagree.
    SameDay,
    UntilBeforeFrom {
        from: Day,
    },
    /// A day that this event leads to lies before it.
    BeforeEvent {
        on: Day,
    },
    /// The case has no opening event yet.
    NotOpened,
    AlreadyOpened,
    /// An opening may only be corrected by an opening.
    MustStayAnOpening,
    /// This needs a referral first.
    NoReferral,
    /// A referral is already being decided.
    ReferralRunning {
        since: Day,
    },
    /// The final decision was positive: a new referral is a new case.
    ReferralDecided {
        on: Day,
    },
    /// A final decision needs a positive first decision before it.
    FinalBeforeFirst,
    SecondFirstDecision {
        first: Day,
    },
    SecondFinalDecision {
        first: Day,
    },
    /// Only a negative decision can be asked about again.
    NothingToAskAgain {
        stage: Stage,
    },
    /// An answer needs a request first.
    NothingAsked {
        stage: Stage,
    },
    AlreadyAsked {
        on: Day,
    },
    /// The referral is on hold: record that it was taken up again first.
    OnHold {
        since: Day,
    },
    NotOnHold,
    /// Only a referral that waits for a decision can be put on hold.
    NotWaiting,
    NothingToWithdraw,
    /// The person left the referral: a new referral comes first.
    AlreadyWithdrawn {
        on: Day,
    },
    CaseClosed {
        on: Day,
    },
    /// Limits in law that are ours to keep are open, and nobody has said who keeps them.
    LimitsOpen {
        open: u32,
        next: Day,
    },
    NotClosed,
    /// Another event in the record could then not have happened.
    ContradictsLater {
        number: u32,
        on: Day,
    },
    /// There is no such event in this record, or no event was named.
    NothingToCorrect,
    AlreadyCorrected {
        by: u32,
    },
    NoReason,
    NothingChanged,
    UnknownDeadline,
    /// An event of its own starts that date, or there is no such rule.
    NotStartedSo,
    /// The rule does not ask for this answer.
    NotAskedFor,
    /// The rule gives no date for these answers; a sentence why.
    NoDateFollows {
        reason: String,
    },
    DeadlineNotOpen,
    /// Something that cannot be said of a date.
    News(NotSo),
    BeforeTrigger {
        trigger: Day,
    },
    /// A duty-to-notify report follows a refusal to be referred.
    NothingDeclined,
    /// Children are referred without consent; only an adult can decline.
    ChildCannotDecline,
    /// An adult is referred only with consent.
    NoConsent,
    /// The first responder has not answered yet.
    AlreadyRequested {
        on: Day,
    },
    NobodyAskedToRefer,
    /// Only a panel for children decides both at once.
    NotAPanel,
    /// A transfer goes to another authority.
    SameAuthority,
    /// The authority closed the referral: a new one comes first.
    ReferralEnded {
        on: Day,
    },
    /// The authority agreed to look again already.
    AlreadyAccepted {
        on: Day,
    },
    /// A court can only quash a negative decision.
    NothingToQuash {
        stage: Stage,
    },
    /// Protection can only be taken away after a positive first decision.
    NoPositiveFirst,
    NotMinded,
    AlreadyMinded {
        since: Day,
    },
    NotDisqualified,
    AlreadyDisqualified {
        since: Day,
    },
    NotAskedToLift,
    AgeInDispute {
        since: Day,
    },
    SupportRunning {
        since: Day,
    },
    NoSupport,
    /// A letter ends asylum support after a grant of protection.
    NoProtection,
    /// The rules of that time count from the letter alone.
    OlderGrant {
        granted: Day,
    },
    NeedsNotOffered,
    NeedsNotSubmitted,
    NeedsWaiting,
    AlreadyMissing {
        since: Day,
    },
    NotMissing,
    AlreadyArrived {
        on: Day,
    },
    AlreadyReturned {
        on: Day,
    },
    NotReturned,
    NoClaim,
    ClaimRunning {
        since: Day,
    },
    ClaimDecided {
        on: Day,
    },
    ClaimUndecided,
    NotCharged,
    NotConvicted,
    NothingToDrop,
    /// No decision of this case was named, or nothing in it can be challenged.
    NothingToChallenge,
    /// The decision cannot be challenged in this way; these are open. None: it cannot be challenged at all.
    NotAWay {
        allowed: Vec<ChallengeKind>,
    },
    BeforeDecision {
        decided: Day,
    },
    AlreadyChallenged {
        on: Day,
    },
    NoChallenge,
    ChallengeEnded {
        on: Day,
    },
    BeforeChallenge {
        lodged: Day,
    },
    /// No request for permission waits.
    NothingAskedFor,
}
