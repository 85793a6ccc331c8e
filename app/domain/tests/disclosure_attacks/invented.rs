//! Charities made up for the attacks: eight closed periods, of any size and of shapes chosen to be hard to protect.

use domain::{
    code::{Gender, Outcome, ReconsiderationAnswer},
    disclosure::{
        Counted, Length, Period, Photograph, Programme, ProtectedTable, RecordKey, Rounding, Salt,
        Table, Tier, measure, publish_all,
    },
    stat::{Age, DeclineReason, Exploitation, GrantLength, PermissionAnswer, Region, What, Who},
};

/// Chance that anybody can repeat.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to `below`, less one (splitmix64).
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap() % below
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

/// A size of charity: people a period, eight periods.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub tier: Tier,
    pub length: Length,
    pub people: usize,
}

/// 30, 60, 200 and 2,000 people a year.
pub const SIZES: [Size; 4] = [
    Size { tier: Tier::Small, length: Length::Year, people: 30 },
    Size { tier: Tier::Small, length: Length::Year, people: 60 },
    Size { tier: Tier::Medium, length: Length::Half, people: 100 },
    Size { tier: Tier::Large, length: Length::Quarter, people: 500 },
];

impl Size {
    pub const fn programme(self) -> Programme {
        Programme::of(self.tier, self.length)
    }

    /// Eight periods in a row.
    pub fn periods(self) -> Vec<Period> {
        let first = Period::containing("2018-01-01".parse().unwrap(), self.length);
        std::iter::successors(Some(first), |period| Some(period.next())).take(8).collect()
    }
}

/// Everything counted in one period.
pub type Happened = Vec<Counted>;

/// One charity: what was counted in each of its periods.
#[derive(Clone)]
pub struct Invented {
    pub size: Size,
    pub happened: Vec<Happened>,
}

pub fn key(number: usize) -> RecordKey {
    RecordKey::new(u128::try_from(number).unwrap().to_be_bytes())
}

pub fn salt(number: u32) -> Salt {
    let mut bytes = [0x5a; 32];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    Salt::new(bytes)
}

/// Few are of other gender or have none recorded, but some: of a group that is always empty everybody knows that it
/// is, and nothing can be learned by an attack.
pub fn anybody(dice: &mut Dice) -> Who {
    let gender = match dice.roll(14) {
        0..4 => Gender::Female,
        4 => Gender::Other,
        _ => Gender::Male,
    };
    Who {
        gender,
        region: Some(dice.pick(Region::ALL)),
        age: dice.pick(&Age::ALL[..5]),
        exploitation: Some(dice.pick(Exploitation::ALL)),
    }
}

/// Everything that can happen to one person, once.
pub fn whole_story(dice: &mut Dice) -> Vec<What> {
    let outcome = |dice: &mut Dice| dice.pick(Outcome::ALL);
    let days = |dice: &mut Dice, most| Some(u32::try_from(dice.roll(most)).unwrap());
    vec![
        What::Declined { reason: dice.pick(DeclineReason::ALL) },
        What::Referred,
        What::FirstDecision { outcome: outcome(dice), days: days(dice, 60) },
        What::Reconsidered { answer: dice.pick(ReconsiderationAnswer::ALL) },
        What::FinalDecision { outcome: outcome(dice), days: days(dice, 1_300) },
        What::Permission { answer: dice.pick(PermissionAnswer::ALL), days: days(dice, 700) },
        What::Granted { length: dice.pick(GrantLength::ALL) },
    ]
}

impl Invented {
    /// People of all kinds.
    pub fn mixed(size: Size) -> Self {
        Self::of(size, anybody)
    }

    /// All of one kind, so that most cells are empty.
    pub fn alike(size: Size) -> Self {
        let who = Who {
            gender: Gender::Female,
            region: Some(Region::Albania),
            age: Age::From25,
            exploitation: Some(Exploitation::Sexual),
        };
        Self::of(size, |_| who)
    }

    /// Everybody from one place but one person.
    pub fn with_one_rare_person(size: Size) -> Self {
        let mut charity = Self::alike(size);
        let rare = charity.happened[TARGET_PERIOD][0].key;
        for one in charity.happened[TARGET_PERIOD].iter_mut().filter(|one| one.key == rare) {
            one.who.region = Some(Region::AmericasOceania);
            one.who.gender = Gender::Male;
        }
        charity
    }

    fn of(size: Size, who: impl Fn(&mut Dice) -> Who) -> Self {
        let mut dice = Dice::new(7);
        let mut next = 0;
        let mut period = || {
            let mut happened = Happened::new();
            for _ in 0..size.people {
                next += 1;
                let who = who(&mut dice);
                let story = whole_story(&mut dice);
                happened.extend(story.into_iter().map(|what| Counted {
                    key: key(next),
                    who,
                    what,
                }));
            }
            happened
        };
        Self { size, happened: (0..8).map(|_| period()).collect() }
    }

    pub fn picture(&self, salt: &Salt, number: usize) -> Photograph {
        picture(self.size, salt, number, &self.happened[number])
    }

    pub fn pictures(&self, salt: &Salt) -> Vec<Photograph> {
        (0..self.happened.len()).map(|number| self.picture(salt, number)).collect()
    }

    /// How many of a period are in one cell: what the attacker knows.
    pub fn exact(&self, number: usize, table: Table, place: usize) -> i64 {
        counted(&self.happened[number], table, place)
    }
}

/// The period in which the person attacked appears.
pub const TARGET_PERIOD: usize = 3;

pub fn picture(size: Size, salt: &Salt, number: usize, happened: &[Counted]) -> Photograph {
    let period = size.periods()[number];
    let cells = measure(salt, size.programme(), period, happened).unwrap();
    Photograph::new(period, size.programme(), &cells).unwrap()
}

pub fn counted(happened: &[Counted], table: Table, place: usize) -> i64 {
    let is_there = |one: &&Counted| {
        domain::disclosure::Category::of(table, &one.who, one.what)
            .is_some_and(|category| category.place() == place)
    };
    i64::try_from(happened.iter().filter(is_there).count()).unwrap()
}

/// All tables of these photographs that are not withheld.
pub fn tables(pictures: &[Photograph], wanted: &[Table]) -> Vec<ProtectedTable> {
    let report = publish_all(wanted, pictures, Rounding::Nearest).unwrap();
    report.tables().iter().filter_map(|(_, made)| made.clone().ok()).collect()
}

/// One table of these photographs, if it is not withheld.
pub fn table(pictures: &[Photograph], wanted: Table) -> Option<ProtectedTable> {
    domain::disclosure::publish(wanted, pictures).ok()
}
