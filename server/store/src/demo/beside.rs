//! What runs beside a referral in the demonstration: support, absences, threats, claims, courts. Thrown with dice of
//! its own, so that it changes nothing of the story it stands beside.

use domain::{
    code::{
        AgainWhere, AgeFinding, AgeGroup, Authority, ClaimScheme, ClaimStage, ContactKind,
        DisqualificationAnswer, Disqualifier, DoubtedBy, Exploitation, Nation, NeedsStep, Outcome,
        RemovalScheme, ReportedTo, Scheme, SupportEnd, SupportType, SurvivorStage, TraffickedAgain,
        TraffickerStage,
    },
    event::{Age, Day, Disqualification, Fact, Justice, Safety, Support},
};

use super::{
    dice::Dice,
    pen::{Pen, after},
    person::Person,
};

/// A shorter story has no room for more.
const ROOM: i64 = 40;

/// Adds what runs beside the story that is written.
pub(super) fn add(pen: &mut Pen, person: &Person, dice: &mut Dice) {
    let (begins, ends) = (person.begins, pen.ends());
    let days = (ends - begins).num_days();
    if days < ROOM {
        return;
    }
    let mut side = Side { pen, dice, begins, days };
    side.support(person);
    side.age(person);
    side.safety();
    side.justice();
    side.disqualification();
    side.transfer();
}

struct Side<'p, 'd> {
    pen: &'p mut Pen<'d>,
    dice: &'p mut Dice,
    begins: Day,
    days: i64,
}

impl Side<'_, '_> {
    /// Writes something so far into the story, in hundredths of it: never on its first or last day.
    fn at(&mut self, hundredths: i64, fact: Fact) -> Option<()> {
        let day = (self.days * hundredths / 100).clamp(1, self.days - 4);
        self.pen.note(after(self.begins, day), fact).map(drop)
    }

    fn support(&mut self, person: &Person) -> Option<()> {
        if !self.dice.percent(70) {
            return None;
        }
        let scheme = match (person.age_group, person.nation) {
            (AgeGroup::Child | AgeGroup::Disputed, _) => Scheme::LocalAuthority,
            (_, Nation::EnglandWales) => Scheme::Msvcc,
            (_, Nation::Scotland) => Scheme::Scotland,
            (_, Nation::NorthernIreland) => Scheme::NorthernIreland,
        };
        let form = self.dice.weigh(&[
            (60, SupportType::Outreach),
            (25, SupportType::SafeHouse),
            (15, SupportType::AsylumOutreach),
        ]);
        self.at(3, Fact::Support(Support::Started { scheme, form: Some(form), provider: None }))?;
        if scheme == Scheme::Msvcc && self.days > 300 && self.dice.percent(25) {
            for (hundredths, step) in
                [(70, NeedsStep::Offered), (75, NeedsStep::Submitted), (85, NeedsStep::Granted)]
            {
                self.at(hundredths, Fact::Support(Support::Needs { step, until: None }))?;
            }
        }
        if self.pen.is_closed() {
            let reason = SupportEnd::MovedOn;
            self.at(97, Fact::Support(Support::Ended { scheme, reason, to: None }))?;
        }
        Some(())
    }

    fn age(&mut self, person: &Person) -> Option<()> {
        let doubted = person.age_group == AgeGroup::Child && person.born.is_some();
        if !doubted || self.days < 200 || !self.dice.percent(8) {
            return None;
        }
        let by = DoubtedBy::HomeOffice;
        self.at(6, Fact::Age(Age::Disputed { by, claimed: None }))?;
        let finding = AgeFinding::Child;
        self.at(30, Fact::Age(Age::Assessed { finding, born: person.born }))
    }

    fn safety(&mut self) -> Option<()> {
        if self.dice.percent(7) {
            let reported_to = ReportedTo::Both;
            self.at(35, Fact::Safety(Safety::Missing { reported_to, reported: None }))?;
            if self.dice.percent(80) {
                self.at(45, Fact::Safety(Safety::Found))?;
            }
        }
        if self.dice.percent(8) {
            let kind = self.dice.pick(&[ContactKind::Contact, ContactKind::FamilyThreat]);
            self.at(50, Fact::Safety(Safety::TraffickerContact { kind }))?;
        }
        if self.dice.percent(3) {
            let exploitation = vec![Exploitation::Criminal, Exploitation::CountyLines];
            let place = AgainWhere::Uk;
            self.at(60, Fact::Safety(Safety::ExploitedAgain { place, exploitation }))?;
        }
        if self.dice.percent(2) {
            let scheme = RemovalScheme::Administrative;
            self.at(65, Fact::Safety(Safety::RemovalNotice { scheme, country: None }))?;
        }
        Some(())
    }

    fn justice(&mut self) -> Option<()> {
        if self.dice.percent(5) {
            let scheme = ClaimScheme::Cica;
            let claim =
                |stage, award| Fact::Justice(Justice::Compensation { scheme, stage, award });
            self.at(40, claim(ClaimStage::Applied, None))?;
            if self.dice.percent(40) {
                self.at(80, claim(ClaimStage::Awarded, Some(1_100_000)))?;
            }
        }
        if self.dice.percent(20) {
            let case = |stage| Fact::Justice(Justice::Trafficker { stage });
            self.at(20, case(TraffickerStage::Reported))?;
            if self.dice.percent(25) {
                self.at(60, case(TraffickerStage::Charged))?;
            }
        }
        if self.dice.percent(3) {
            let case = |stage| Fact::Justice(Justice::Survivor { stage, defence: None });
            self.at(10, case(SurvivorStage::Charged))?;
            self.at(50, case(SurvivorStage::Dropped))?;
        }
        Some(())
    }

    fn disqualification(&mut self) -> Option<()> {
        let believed = Fact::FirstDecision { outcome: Outcome::Positive, reason: None };
        let on = self.pen.day_of(&believed)?;
        if (self.begins - on).num_days().abs() * 100 / self.days > 55 || !self.dice.percent(5) {
            return None;
        }
        let ground = Disqualifier::PublicOrder;
        let flag = Fact::Disqualification;
        self.at(62, flag(Disqualification::Minded { ground }))?;
        let risk = TraffickedAgain::NotAtRisk;
        self.at(66, flag(Disqualification::Weighed { risk }))?;
        self.at(70, flag(Disqualification::Made { ground }))?;
        if self.dice.percent(60) {
            self.at(78, flag(Disqualification::AskedAgain))?;
            let answer = DisqualificationAnswer::Lifted;
            self.at(90, flag(Disqualification::Answered { answer }))?;
        }
        Some(())
    }

    fn transfer(&mut self) -> Option<()> {
        let believed = Fact::FirstDecision { outcome: Outcome::Positive, reason: None };
        let on = self.pen.day_of(&believed)?;
        let day = after(on, 5);
        let fits = (self.pen.ends() - day).num_days() > 4 && self.dice.percent(3);
        let to = Authority::Ieca;
        fits.then(|| self.pen.note(day, Fact::Transferred { to })).flatten().map(drop)
    }
}
