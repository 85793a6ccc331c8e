//! The shares each table says, each with its base.

use super::super::{InternalTable as T, Share, Side, Topic, Unit};

pub(in super::super) const fn shares(table: T) -> &'static [Share] {
    match table {
        T::Declined => DECLINED_SHARES,
        T::First => FIRST_SHARES,
        T::Final => FINAL_SHARES,
        T::Waits => WAITS_SHARES,
        T::AskedAgain => ASKED_AGAIN_SHARES,
        T::Disqualified => DISQUALIFIED_SHARES,
        T::Permission => PERMISSION_SHARES,
        T::Length => LENGTH_SHARES,
        T::Deadlines => DEADLINES_SHARES,
        T::Returns => RETURNS_SHARES,
        T::Missing => MISSING_SHARES,
        T::Compensation => COMPENSATION_SHARES,
        T::Justice => JUSTICE_SHARES,
        T::Exits => EXITS_SHARES,
        _ => &[],
    }
}

const fn side(topic: Topic, answers: &'static [&'static str]) -> Side {
    Side { topic, answers, details: &[] }
}

const DECLINED_SHARES: &[Share] = &[
    Share {
        says: "of people who declined or were referred declined",
        part: side(Topic::Declined, &[]),
        base: &[side(Topic::Declined, &[]), side(Topic::Referral, &[])],
        unit: Unit::Events,
    },
    Share {
        says: "of reports that name nobody and referrals were such reports",
        part: side(Topic::Unnamed, &[]),
        base: &[side(Topic::Unnamed, &[]), side(Topic::Referral, &[])],
        unit: Unit::Events,
    },
];

const EXITS_SHARES: &[Share] = &[Share {
    says: "of outcomes scored on entry and on leaving were better on leaving",
    part: Side { topic: Topic::Score, answers: &[], details: &["BETTER"] },
    base: &[side(Topic::Score, &[])],
    unit: Unit::Events,
}];

const FIRST_SHARES: &[Share] = &[
    Share {
        says: "of first decisions were negative",
        part: side(Topic::First, &["NEGATIVE"]),
        base: &[side(Topic::First, &[])],
        unit: Unit::Decisions,
    },
    Share {
        says: "of first decisions were positive",
        part: side(Topic::First, &["POSITIVE"]),
        base: &[side(Topic::First, &[])],
        unit: Unit::Decisions,
    },
];

const FINAL_SHARES: &[Share] = &[Share {
    says: "of final decisions were positive",
    part: side(Topic::Final, &["POSITIVE"]),
    base: &[side(Topic::Final, &[])],
    unit: Unit::Decisions,
}];

const WAITS_SHARES: &[Share] = &[Share {
    says: "of first decisions came within five working days",
    part: side(Topic::Target, &["ON_TIME"]),
    base: &[side(Topic::Target, &["ON_TIME", "LATE"])],
    unit: Unit::Referrals,
}];

const ASKED_AGAIN_SHARES: &[Share] = &[Share {
    says: "of answers changed the decision",
    part: side(Topic::Answered, &["OVERTURNED"]),
    base: &[side(Topic::Answered, &[])],
    unit: Unit::Decisions,
}];

const DISQUALIFIED_SHARES: &[Share] = &[Share {
    says: "of people with a positive first decision in the period were disqualified in it",
    part: side(Topic::Disqualified, &[]),
    base: &[side(Topic::First, &["POSITIVE"])],
    unit: Unit::People,
}];

const PERMISSION_SHARES: &[Share] = &[
    Share {
        says: "of decisions on permission granted it",
        part: side(Topic::Permission, &["GRANTED"]),
        base: &[side(Topic::Permission, &[])],
        unit: Unit::Decisions,
    },
    Share {
        says: "of decisions on permission refused it",
        part: side(Topic::Permission, &["REFUSED"]),
        base: &[side(Topic::Permission, &[])],
        unit: Unit::Decisions,
    },
];

const LENGTH_SHARES: &[Share] = &[Share {
    says: "of permissions were for under 12 months",
    part: side(Topic::Grant, &["LT12"]),
    base: &[side(Topic::Grant, &[])],
    unit: Unit::Decisions,
}];

const DEADLINES_SHARES: &[Share] = &[Share {
    says: "of deadlines done or missed were done on time",
    part: side(Topic::Deadline, &["ON_TIME"]),
    base: &[side(Topic::Deadline, &["ON_TIME", "LATE", "MISSED"])],
    unit: Unit::Duties,
}];

const RETURNS_SHARES: &[Share] = &[Share {
    says: "of people refused permission in the period left in it",
    part: Side { topic: Topic::Return, answers: &[], details: &["AFTER_REFUSAL"] },
    base: &[side(Topic::Permission, &["REFUSED"])],
    unit: Unit::People,
}];

const MISSING_SHARES: &[Share] = &[Share {
    says: "of people supported in the period went missing",
    part: side(Topic::Missing, &[]),
    base: &[side(Topic::Support, &[])],
    unit: Unit::People,
}];

const COMPENSATION_SHARES: &[Share] = &[Share {
    says: "of people referred in the period applied for compensation in it",
    part: side(Topic::Compensation, &["APPLIED"]),
    base: &[side(Topic::Referral, &[])],
    unit: Unit::People,
}];

const JUSTICE_SHARES: &[Share] = &[Share {
    says: "of people with a positive final decision in the period saw a trafficker charged or convicted in it",
    part: side(Topic::Trafficker, &["CHARGED", "CONVICTED"]),
    base: &[side(Topic::Final, &["POSITIVE"])],
    unit: Unit::People,
}];
