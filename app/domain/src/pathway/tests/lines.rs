//! Lines somebody might type, sensible or not, for the properties.

use chrono::Days;
use proptest::{prelude::*, sample::select};

use super::facts::{again, declined, requested};
use crate::{
    cast::{
        TODAY, answered, asked, closed, first, granted, held, last, left, met, news, quashed,
        referral, refused, set,
    },
    code::{
        AgeFinding, Authority, ClaimScheme, ClaimStage, Defence, DisqualificationAnswer,
        Disqualifier, DoubtedBy, Facts, LiftedBy, NeedsStep,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::{NotAccepted, Overturned, TooLate, Upheld},
        ReferralEnd, ReportedTo, ResponderAnswer, ReturnKind, Scheme, Stage, SupportEnd,
        SurvivorStage, TraffickedAgain, TraffickerStage,
    },
    day::ymd,
    event::{Age, Day, Disqualification, Fact, HowSet, Justice, News, Safety, Support},
    terms::Basis,
};

/// One line somebody might type.
pub(super) fn line() -> impl Strategy<Value = (Day, Fact)> {
    let day = (0..400_u64).prop_map(|ago| TODAY - Days::new(ago));
    (day, fact())
}

fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        4 => select(decisions()),
        3 => select(answers()),
        2 => select(way_in()),
        2 => select(endings()),
        2 => select(beside()),
        2 => select(about_dates()),
        1 => stage(ClaimStage::ALL).prop_map(|stage| {
            Fact::Justice(Justice::Compensation { scheme: ClaimScheme::Cica, stage, award: None })
        }),
        1 => stage(TraffickerStage::ALL).prop_map(|stage| Fact::Justice(Justice::Trafficker { stage })),
        1 => stage(SurvivorStage::ALL).prop_map(|stage| {
            Fact::Justice(Justice::Survivor { stage, defence: Some(Defence::Raised) })
        }),
        1 => stage(NeedsStep::ALL).prop_map(|step| Fact::Support(Support::Needs { step, until: None })),
        1 => stage(Scheme::ALL).prop_map(|scheme| {
            Fact::Support(Support::Started { scheme, form: None, provider: None })
        }),
        1 => stage(Scheme::ALL).prop_map(|scheme| {
            Fact::Support(Support::Ended { scheme, reason: SupportEnd::MovedOn, to: None })
        }),
        1 => Just(Fact::Support(Support::AsylumLetter)),
    ]
}

fn stage<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn decisions() -> Vec<Fact> {
    let both = |outcome| Fact::BothDecided { outcome, reason: None };
    vec![
        referral(),
        referral(),
        first(Positive),
        first(Positive),
        first(Negative),
        last(Positive),
        last(Negative),
        both(Positive),
        both(Negative),
        Fact::referral_to(Authority::Panel),
        again(Facts::New),
        again(Facts::Earlier),
    ]
}

fn answers() -> Vec<Fact> {
    let mut list = Vec::new();
    for stage in [Stage::First, Stage::Final] {
        let accepted = Fact::ReconsiderationAccepted { stage };
        list.extend([asked(stage), asked(stage), accepted, quashed(stage)]);
        let all = [Overturned, TooLate, NotAccepted, Upheld];
        list.extend(all.map(|answer| answered(stage, answer)));
    }
    list
}

fn way_in() -> Vec<Fact> {
    vec![
        Fact::Identified { suspected: vec![] },
        declined(),
        requested(),
        Fact::ResponderAnswered { answer: ResponderAnswer::Will },
        Fact::ResponderAnswered { answer: ResponderAnswer::WillNot },
        Fact::Transferred { to: Authority::Ieca },
        Fact::Transferred { to: Authority::Panel },
    ]
}

fn endings() -> Vec<Fact> {
    vec![
        held(),
        Fact::Resumed,
        left(),
        Fact::ReferralClosed { reason: ReferralEnd::Invalid },
        Fact::ClaimRefused,
        refused(),
        granted(ymd(2026, 1, 8), ymd(2026, 12, 1)),
        granted(ymd(2026, 12, 2), ymd(2027, 6, 1)),
        met(3, "RECON_30CD"),
        met(2, "FTT_APPEAL_IN_UK_14D"),
        closed(),
        Fact::CaseReopened,
    ]
}

fn about_dates() -> Vec<Fact> {
    let dates = [(3, "RECON_30CD"), (2, "FTT_APPEAL_IN_UK_14D"), (2, "NRM_RG_TARGET_5WD")];
    let said = [
        News::TimeAsked,
        News::TimeRefused,
        set(HowSet::Given, ymd(2027, 1, 20), ymd(2026, 11, 20)),
        set(HowSet::ByHand, ymd(2026, 12, 4), ymd(2026, 11, 20)),
        News::Paused { check_on: ymd(2027, 2, 1) },
        News::Resumed,
        News::NotNeeded,
        News::Missed,
        News::Recounted { by: Basis { list: 1, version: 1 } },
        News::Kept { by: Basis { list: 1, version: 1 }, now: None },
    ];
    dates.iter().flat_map(|(number, rule)| said.map(|said| news(*number, rule, said))).collect()
}

fn beside() -> Vec<Fact> {
    use Disqualification::{Answered, AskedAgain, Dropped, Lifted, Made, Minded, Weighed};
    let ground = Disqualifier::BadFaith;
    let answer = DisqualificationAnswer::Lifted;
    let flags = [
        Minded { ground },
        Weighed { risk: TraffickedAgain::AtRisk },
        Made { ground },
        Dropped,
        AskedAgain,
        Answered { answer },
        Lifted { by: LiftedBy::Court },
    ];
    let born = Some(ymd(2009, 1, 25));
    let ages = [
        Age::Disputed { by: DoubtedBy::Court, claimed: born },
        Age::Assessed { finding: AgeFinding::Child, born },
        Age::Assessed { finding: AgeFinding::Adult, born: None },
    ];
    let moves = [
        Safety::Missing { reported_to: ReportedTo::Both, reported: None },
        Safety::Found,
        Safety::Arrived { alone: None },
        Safety::Returned { how: ReturnKind::Assisted, country: None },
    ];
    let flags = flags.map(Fact::Disqualification).into_iter();
    flags.chain(ages.map(Fact::Age)).chain(moves.map(Fact::Safety)).collect()
}
