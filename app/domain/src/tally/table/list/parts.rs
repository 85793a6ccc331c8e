//! What each table counts.

use super::super::{InternalTable as T, Lines, Part, Topic, Unit, When};

pub(in super::super) const fn parts(table: T) -> &'static [Part] {
    match table {
        T::Supported => SUPPORTED,
        T::Referrals => REFERRALS,
        T::Declined => DECLINED,
        T::First => FIRST,
        T::Final => FINAL,
        T::Waits => WAITS,
        T::AskedAgain => ASKED_AGAIN,
        T::Disqualified => DISQUALIFIED,
        T::Permission => PERMISSION,
        T::Length => LENGTH,
        T::PermissionWait => PERMISSION_WAIT,
        T::Status => STATUS,
        T::Deadlines => DEADLINES,
        T::Returns => RETURNS,
        T::Missing => MISSING,
        T::Compensation => COMPENSATION,
        T::Justice => JUSTICE,
        T::Exits => EXITS,
        T::LegalHelp => LEGAL_HELP,
        T::Advice => ADVICE,
    }
}

const fn answers(heading: &'static str, topic: Topic, unit: Unit) -> Part {
    Part { heading, topic, when: When::Happened, unit, lines: Lines::Answers }
}

const fn details(heading: &'static str, topic: Topic, unit: Unit) -> Part {
    Part { lines: Lines::Details, ..answers(heading, topic, unit) }
}

const fn finished(heading: &'static str, topic: Topic, unit: Unit) -> Part {
    Part { lines: Lines::Finished, ..answers(heading, topic, unit) }
}

const fn waiting(heading: &'static str, topic: Topic, unit: Unit) -> Part {
    Part { lines: Lines::Waiting, ..answers(heading, topic, unit) }
}

impl Part {
    const fn lasted(self) -> Self {
        Self { when: When::Lasted, ..self }
    }

    const fn ended(self) -> Self {
        Self { when: When::Ended, ..self }
    }

    const fn lines(self, lines: Lines) -> Self {
        Self { lines, ..self }
    }
}

const SUPPORTED: &[Part] = &[
    answers("New in the period, by arrangement", Topic::Support, Unit::People),
    answers("Supported on some day of the period, by arrangement", Topic::Support, Unit::People)
        .lasted(),
    details("Supported on some day of the period, by kind", Topic::Support, Unit::People).lasted(),
    answers("Ended in the period, by arrangement", Topic::Support, Unit::People).ended(),
];

const REFERRALS: &[Part] = &[
    answers("Referrals, by who referred", Topic::Referral, Unit::Referrals),
    details("Referrals made after a removal notice", Topic::Referral, Unit::Referrals),
];

const DECLINED: &[Part] = &[
    answers("People who declined, by reason", Topic::Declined, Unit::Reports),
    answers("Reports that name the person, by who reported", Topic::Notified, Unit::Reports),
    answers("Reports that name nobody, by reason", Topic::Unnamed, Unit::Reports),
];

const FIRST: &[Part] = &[
    answers("First decisions", Topic::First, Unit::Decisions),
    details("First decisions, by reason where negative", Topic::First, Unit::Decisions),
];

const FINAL: &[Part] = &[
    answers("Final decisions", Topic::Final, Unit::Decisions),
    details("Final decisions, by reason where negative", Topic::Final, Unit::Decisions),
];

const WAITS: &[Part] = &[
    finished("Referral to first decision: decided in the period", Topic::First, Unit::Decisions),
    answers("Within five working days", Topic::Target, Unit::Referrals),
    waiting(
        "Referral to first decision: referred in the period",
        Topic::WaitFirst,
        Unit::Referrals,
    ),
    waiting(
        "Positive first to final decision: first decided in the period",
        Topic::WaitBetween,
        Unit::Referrals,
    ),
    finished("Referral to final decision: decided in the period", Topic::Final, Unit::Decisions),
    waiting(
        "Referral to final decision: referred in the period",
        Topic::WaitFinal,
        Unit::Referrals,
    ),
];

const ASKED_AGAIN: &[Part] = &[
    answers("Requests, by stage", Topic::Asked, Unit::Requests),
    details("Requests, by grounds", Topic::Asked, Unit::Requests),
    answers("Requests accepted", Topic::Accepted, Unit::Requests),
    answers("Answers", Topic::Answered, Unit::Decisions),
    details("Answers, by stage", Topic::Answered, Unit::Decisions),
];

const DISQUALIFIED: &[Part] = &[
    answers("Disqualified, by ground", Topic::Disqualified, Unit::People),
    answers("Lifted, by whom", Topic::Lifted, Unit::People),
];

const PERMISSION: &[Part] = &[
    answers("Decisions on permission", Topic::Permission, Unit::Decisions),
    details("Decisions on permission, by route", Topic::Permission, Unit::Decisions),
    answers("Reasons given for refusing permission", Topic::Reason, Unit::Events),
];

const LENGTH: &[Part] = &[
    answers("Permission granted, by length", Topic::Grant, Unit::Decisions),
    details("Permission granted, by route", Topic::Grant, Unit::Decisions),
];

const PERMISSION_WAIT: &[Part] = &[
    finished(
        "Positive final decision to decision on permission: decided in the period",
        Topic::Permission,
        Unit::Decisions,
    ),
    waiting(
        "Positive final decision to decision on permission: confirmed in the period",
        Topic::WaitPermission,
        Unit::Decisions,
    ),
];

const LEGAL_HELP: &[Part] = &[
    answers(
        "Decisions on permission, by the most legal help they took",
        Topic::Help,
        Unit::Decisions,
    ),
    details("The same decisions, by route", Topic::Help, Unit::Decisions),
    answers("Challenges made", Topic::Challenge, Unit::Events),
];

const ADVICE: &[Part] = &[
    answers("Advice on some day of the period", Topic::Advice, Unit::People).lasted(),
    waiting("Began to need an adviser in the period", Topic::WaitAdvice, Unit::Events),
];

const STATUS: &[Part] = &[
    answers("Permission that holds today, by when it ends", Topic::Stay, Unit::People)
        .lasted()
        .lines(Lines::Holding),
    answers("Permission held in the period, by route", Topic::Stay, Unit::People).lasted(),
];

const DEADLINES: &[Part] = &[
    answers("Due in the period", Topic::Deadline, Unit::Duties),
    details("Due in the period, by rule", Topic::Deadline, Unit::Duties),
];

const RETURNS: &[Part] = &[
    answers("People who left, by how", Topic::Return, Unit::People),
    details("People who left, by what came before", Topic::Return, Unit::People),
];

const MISSING: &[Part] = &[
    answers("Missing, by who was told", Topic::Missing, Unit::People),
    answers("Contact by traffickers", Topic::Contact, Unit::People),
    answers("Exploited again", Topic::Again, Unit::People),
];

const COMPENSATION: &[Part] = &[
    answers("Claims, by how far they have come", Topic::Compensation, Unit::People),
    details("Claims, by scheme", Topic::Compensation, Unit::People),
    answers("Money awarded", Topic::Compensation, Unit::Events).lines(Lines::Money),
];

const JUSTICE: &[Part] = &[
    answers("Cases against traffickers", Topic::Trafficker, Unit::People),
    answers("Cases against survivors", Topic::Survivor, Unit::People),
];

const EXITS: &[Part] = &[
    answers("Support ended, by where people went", Topic::Exit, Unit::People),
    details("Support ended, by reason", Topic::Exit, Unit::People),
    answers("Recovery needs assessments", Topic::Needs, Unit::Events),
    details("Outcomes from entry to leaving, all together", Topic::Score, Unit::Events),
    answers("Each outcome from entry to leaving", Topic::Score, Unit::Events),
];
