//! The answers that a recorded fact was made of: for filling the form in again, and for reading them.

use domain::{
    code::{
        AskedBy, Defence, Destination, ExploitationAge, ExploitationPlace, Facts, FirstResponder,
        Grounds, HoldReason, NegativeReason, ReferralForm, SupportType,
    },
    event::{Age, Day, Disqualification, Fact, Justice, Safety, Started, Support},
};

use super::{super::ask::Ask, Details, Said};

impl Details {
    /// The answers this fact was made of.
    pub fn of(fact: &Fact) -> Self {
        let mut details = Self::default();
        details.read(fact);
        details
    }

    fn read(&mut self, fact: &Fact) {
        match fact {
            Fact::Identified { suspected } => {
                self.codes(Ask::Exploitation, suspected, |one| one.code());
            }
            Fact::Declined { reasons, review_on } => {
                self.codes(Ask::Reasons, reasons, |one| one.code());
                self.on(Ask::Review, *review_on);
            }
            Fact::Notified { by } => self.code(Ask::Responder, Some(by.code())),
            Fact::ReferralRequested { of, organisation, consent } => {
                self.code(Ask::Responder, Some(of.code()));
                self.words(Ask::Organisation, organisation.as_deref());
                self.codes(Ask::Consent, consent, |one| one.code());
            }
            Fact::ResponderAnswered { answer } => self.code(Ask::Responded, Some(answer.code())),
            Fact::ReferralReceived { authority, referral } => {
                self.code(Ask::Authority, Some(authority.code()));
                self.codes(Ask::Exploitation, &referral.exploitation, |one| one.code());
                self.code(Ask::Place, referral.place.map(ExploitationPlace::code));
                self.code(Ask::AgeThen, referral.age_then.map(ExploitationAge::code));
                self.code(Ask::Responder, referral.by.map(FirstResponder::code));
                self.code(Ask::Paper, referral.form.map(ReferralForm::code));
                self.code(Ask::Facts, referral.facts.map(Facts::code));
            }
            Fact::Transferred { to } => self.code(Ask::Authority, Some(to.code())),
            Fact::Suspended { reason } => self.code(Ask::Hold, reason.map(HoldReason::code)),
            Fact::Withdrawn { reasons } => self.codes(Ask::Reasons, reasons, |one| one.code()),
            Fact::ReferralClosed { reason } => self.code(Ask::ReferralEnd, Some(reason.code())),
            Fact::Stay(fact) => self.stay_of(fact),
            Fact::Support(step) => self.support_of(step),
            Fact::Safety(step) => self.safety_of(step),
            Fact::Disqualification(_) | Fact::Age(_) | Fact::Justice(_) => self.beside_of(fact),
            other => self.decision_of(other),
        }
    }

    fn decision_of(&mut self, fact: &Fact) {
        match fact {
            Fact::FirstDecision { reason, .. }
            | Fact::FinalDecision { reason, .. }
            | Fact::BothDecided { reason, .. } => {
                self.code(Ask::Reason, reason.map(NegativeReason::code));
            }
            Fact::ReconsiderationAsked { request, .. } => {
                self.code(Ask::Grounds, request.grounds.map(Grounds::code));
                self.code(Ask::AskedBy, request.by.map(AskedBy::code));
                self.words(Ask::Late, request.late.as_deref());
            }
            Fact::ReconsiderationDecided { answer, .. } => {
                self.code(Ask::Answer, Some(answer.code()));
            }
            Fact::PermissionGranted { route, from, until } => {
                self.code(Ask::Route, Some(route.code()));
                self.on(Ask::From, Some(*from));
                self.on(Ask::Until, Some(*until));
            }
            Fact::PermissionRefused { route } => self.code(Ask::Route, Some(route.code())),
            Fact::DeadlineMet { key, evidence } => {
                self.met = Some(key.clone());
                self.words(Ask::Evidence, Some(evidence));
            }
            Fact::Started(started) => self.started_of(started),
            Fact::CaseOpened { nation, gender, age_group, nationality, born } => {
                self.on(Ask::Born, *born);
                self.code(Ask::Nationality, nationality.first().map(String::as_str));
                self.code(Ask::Second, nationality.get(1).map(String::as_str));
                self.code(Ask::Gender, Some(gender.code()));
                self.code(Ask::AgeGroup, Some(age_group.code()));
                self.code(Ask::Nation, Some(nation.code()));
            }
            Fact::CaseClosed { reason } => self.code(Ask::Closure, Some(reason.code())),
            _ => {}
        }
    }

    fn started_of(&mut self, started: &Started) {
        self.code(Ask::Starts, Some(&started.rule));
        self.on(Ask::Counted, started.from);
        if let Some(hour) = started.hour {
            self.say(Ask::Hour, Said::Hour(hour));
        }
        self.on(Ask::Gives, started.gives);
        if let Some(days) = started.days {
            self.say(Ask::Days, Said::Months(days));
        }
        self.on(Ask::GrantedOn, started.decided);
        self.on(Ask::Stopped, started.stopped);
        self.on(Ask::Restarted, started.resumed);
    }

    fn support_of(&mut self, step: &Support) {
        match step {
            Support::Started { scheme, form, provider } => {
                self.code(Ask::Scheme, Some(scheme.code()));
                self.code(Ask::Support, form.map(SupportType::code));
                self.words(Ask::Provider, provider.as_deref());
            }
            Support::AsylumLetter => {}
            Support::Needs { step, until } => {
                self.code(Ask::Needs, Some(step.code()));
                self.on(Ask::Longer, *until);
            }
            Support::Ended { scheme, reason, to } => {
                self.code(Ask::Scheme, Some(scheme.code()));
                self.code(Ask::Exit, Some(reason.code()));
                self.code(Ask::Destination, to.map(Destination::code));
            }
        }
    }

    fn safety_of(&mut self, step: &Safety) {
        match step {
            Safety::Missing { reported_to, reported } => {
                self.code(Ask::ReportedTo, Some(reported_to.code()));
                self.on(Ask::Reported, *reported);
            }
            Safety::Found => {}
            Safety::TraffickerContact { kind } => self.code(Ask::Contact, Some(kind.code())),
            Safety::ExploitedAgain { place, exploitation } => {
                self.codes(Ask::Exploitation, exploitation, |one| one.code());
                self.code(Ask::Again, Some(place.code()));
            }
            Safety::Arrived { alone } => {
                self.code(Ask::Alone, alone.map(|alone| if alone { "yes" } else { "no" }));
            }
            Safety::RemovalNotice { scheme, country } => {
                self.code(Ask::Removal, Some(scheme.code()));
                self.code(Ask::Country, country.as_deref());
            }
            Safety::Returned { how, country } => {
                self.code(Ask::Left, Some(how.code()));
                self.code(Ask::Country, country.as_deref());
            }
        }
    }

    fn beside_of(&mut self, fact: &Fact) {
        match fact {
            Fact::Disqualification(
                Disqualification::Minded { ground } | Disqualification::Made { ground },
            ) => self.code(Ask::FlagGround, Some(ground.code())),
            Fact::Disqualification(Disqualification::Weighed { risk }) => {
                self.code(Ask::Risk, Some(risk.code()));
            }
            Fact::Disqualification(Disqualification::Answered { answer }) => {
                self.code(Ask::Lifting, Some(answer.code()));
            }
            Fact::Disqualification(Disqualification::Lifted { by }) => {
                self.code(Ask::LiftedBy, Some(by.code()));
            }
            Fact::Age(Age::Disputed { by, claimed }) => {
                self.code(Ask::DoubtedBy, Some(by.code()));
                self.on(Ask::Claimed, *claimed);
            }
            Fact::Age(Age::Assessed { finding, born }) => {
                self.code(Ask::Finding, Some(finding.code()));
                self.on(Ask::Assessed, *born);
            }
            Fact::Justice(Justice::Compensation { scheme, stage, award }) => {
                self.code(Ask::Claim, Some(scheme.code()));
                self.code(Ask::ClaimStage, Some(stage.code()));
                if let Some(pence) = award {
                    self.say(Ask::Award, Said::Money(*pence));
                }
            }
            Fact::Justice(Justice::Trafficker { stage }) => {
                self.code(Ask::Trafficker, Some(stage.code()));
            }
            Fact::Justice(Justice::Survivor { stage, defence }) => {
                self.code(Ask::Survivor, Some(stage.code()));
                self.code(Ask::Defence, defence.map(Defence::code));
            }
            _ => {}
        }
    }

    pub(super) fn code(&mut self, ask: Ask, code: Option<&str>) {
        if let Some(code) = code {
            self.say(ask, Said::One(code.to_owned()));
        }
    }

    pub(super) fn codes<T>(&mut self, ask: Ask, list: &[T], code: fn(&T) -> &'static str) {
        if !list.is_empty() {
            self.say(ask, Said::Many(list.iter().map(|one| code(one).to_owned()).collect()));
        }
    }

    pub(super) fn on(&mut self, ask: Ask, day: Option<Day>) {
        if let Some(day) = day {
            self.say(ask, Said::Day(day));
        }
    }

    pub(super) fn words(&mut self, ask: Ask, words: Option<&str>) {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            self.say(ask, Said::Text(words.to_owned()));
        }
    }
}
