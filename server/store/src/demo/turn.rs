//! Turns that stories seldom take: before a referral, and the rarer ways through one. Each is laid once against today.

use domain::{
    code::{
        AgeGroup, AskedBy, Authority, Consent, DeclineReason, Exploitation, Facts, FirstResponder,
        Grounds, NegativeReason, Outcome, ReferralEnd, ResponderAnswer, Stage,
    },
    event::{Dated, Day, DeadlineKey, Fact, News, Referral, Request},
};

use super::{
    life::{first, referral},
    pen::{Pen, after},
    person::Person,
    said::Said,
};

/// A turn that a story takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Signs were noticed; nobody was asked to refer yet.
    Identified,
    Declined,
    /// A first responder was asked, and has not referred yet.
    Requested,
    /// The authority closed the referral without a decision.
    Ended,
    /// A panel for children decided both at once.
    Panel,
    /// A court quashed the first decision.
    Quashed,
    /// Referred again about the same things.
    Again,
    /// The request to look again was accepted.
    Accepted,
    /// Nobody asked in time for a negative decision to be looked at again.
    Missed,
    /// Something was said of the date until which it could be asked.
    Said(Said),
}

impl Turn {
    pub const ALL: &'static [Self] = &[
        Self::Identified,
        Self::Declined,
        Self::Requested,
        Self::Ended,
        Self::Panel,
        Self::Quashed,
        Self::Again,
        Self::Accepted,
        Self::Missed,
        Self::Said(Said::Asked),
        Self::Said(Said::Refused),
        Self::Said(Said::Given),
        Self::Said(Said::ByHand),
        Self::Said(Said::NotNeeded),
    ];

    /// How many days ago such a story began.
    pub const fn began(self) -> i64 {
        match self {
            Self::Identified => 12,
            Self::Declined => 40,
            Self::Requested => 25,
            Self::Ended | Self::Panel => 120,
            Self::Quashed | Self::Accepted => 160,
            Self::Missed => 90,
            Self::Said(_) => 30,
            Self::Again => 420,
        }
    }

    /// The age group of whom it is about, where only one will do.
    pub const fn age_group(self) -> Option<AgeGroup> {
        match self {
            Self::Declined => Some(AgeGroup::Adult),
            Self::Panel => Some(AgeGroup::Child),
            _ => None,
        }
    }

    /// Writes the story, after its file was opened.
    pub fn write(self, pen: &mut Pen, person: &Person) -> Option<()> {
        let day = |days| after(person.begins, days);
        match self {
            Self::Identified => notice(pen, day(1)),
            Self::Declined => decline(pen, day(2)),
            Self::Requested => request(pen, person, day(2)),
            Self::Ended => {
                pen.letter(day(3), referral())?;
                pen.letter(day(30), Fact::ReferralClosed { reason: ReferralEnd::Duplicate })?;
                Some(())
            }
            Self::Panel => {
                pen.letter(day(3), Fact::referral_to(Authority::Panel))?;
                let both = Fact::BothDecided { outcome: Outcome::Positive, reason: None };
                pen.letter(day(44), both).map(drop)
            }
            Self::Quashed => {
                refuse(pen, person)?;
                pen.letter_to_adviser(day(110), Fact::DecisionQuashed { stage: Stage::First })
                    .map(drop)
            }
            Self::Again => again(pen, person),
            Self::Missed => miss(pen, person),
            Self::Said(what) => what.write(pen, person),
            Self::Accepted => {
                refuse(pen, person)?;
                pen.letter(day(60), Fact::ReconsiderationAccepted { stage: Stage::First }).map(drop)
            }
        }
    }
}

fn notice(pen: &mut Pen, on: Day) -> Option<()> {
    let suspected = vec![Exploitation::Labour];
    pen.note(on, Fact::Identified { suspected }).map(drop)
}

fn decline(pen: &mut Pen, on: Day) -> Option<()> {
    notice(pen, on)?;
    let reasons = vec![DeclineReason::FearTrafficker, DeclineReason::FearDeportation];
    let on = after(on, 4);
    pen.note(on, Fact::Declined { reasons, review_on: Some(after(on, 90)) })?;
    pen.note(after(on, 3), Fact::Notified { by: FirstResponder::LocalAuthority }).map(drop)
}

fn request(pen: &mut Pen, person: &Person, on: Day) -> Option<()> {
    notice(pen, on)?;
    let consent = match person.age_group {
        AgeGroup::Child | AgeGroup::Disputed => Vec::new(),
        _ => vec![Consent::Referral, Consent::Support],
    };
    let of = FirstResponder::Charity;
    pen.note(after(on, 3), Fact::ReferralRequested { of, organisation: None, consent })?;
    let answer = ResponderAnswer::NeedsMore;
    pen.note(after(on, 12), Fact::ResponderAnswered { answer }).map(drop)
}

/// Refused at the first stage, and asked again.
fn refuse(pen: &mut Pen, person: &Person) -> Option<()> {
    let day = |days| after(person.begins, days);
    pen.letter(day(3), referral())?;
    pen.letter(day(12), first(Outcome::Negative))?;
    let request =
        Request { grounds: Some(Grounds::Evidence), by: Some(AskedBy::Representative), late: None };
    pen.note(day(30), Fact::ReconsiderationAsked { stage: Stage::First, request }).map(drop)
}

fn miss(pen: &mut Pen, person: &Person) -> Option<()> {
    let day = |days| after(person.begins, days);
    pen.letter(day(3), referral())?;
    let trigger = pen.letter(day(12), first(Outcome::Negative))?;
    let key = DeadlineKey { trigger, rule: "RECON_30CD".to_owned() };
    let why =
        "Nobody was reached in time; new facts are gathered for a further referral".to_owned();
    pen.note(day(50), Fact::Deadline(Dated { key, news: News::Missed, why })).map(drop)
}

fn again(pen: &mut Pen, person: &Person) -> Option<()> {
    let day = |days| after(person.begins, days);
    pen.letter(day(3), referral())?;
    pen.letter(day(12), first(Outcome::Positive))?;
    let reason = Some(NegativeReason::Credibility);
    pen.letter(day(200), Fact::FinalDecision { outcome: Outcome::Negative, reason })?;
    let referral = Referral { facts: Some(Facts::Earlier), ..Referral::default() };
    let evidence = "Advice given: a further referral instead of a request";
    let decision = pen.last()?;
    pen.met(decision, "RECON_30CD", day(220), evidence)?;
    pen.letter(day(330), Fact::ReferralReceived { authority: Authority::Ieca, referral })?;
    pen.letter(day(339), first(Outcome::Positive)).map(drop)
}
