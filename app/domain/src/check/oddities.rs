//! Strange but possible. The person is asked to look twice, and may be right.

use crate::{
    change::{Change, changes},
    code::{Authority, ReferralForm},
    day::ymd,
    event::{Day, Disqualification, Event, Fact, When},
    pathway::{self, Grown, Record, Story},
    picture::Picture,
    status::{is_ours, is_overdue},
    terms::Terms,
};

use super::{Oddity, doubts};

/// Days from a positive first decision to the first day a final one may be made (NABA 2022 s.61).
const RECOVERY_DAYS: u64 = 30;
/// The risk of being trafficked again must be weighed before a disqualification (the concession in MAN and LAN).
const WEIGHED_SINCE: Day = ymd(2024, 1, 1);
/// A long story is years old; so is a slip in the year.
const YEARS_LONG: u32 = 5;

pub(super) fn oddities(history: &[Event], new: &Event, today: Day, terms: &Terms) -> Vec<Oddity> {
    let whole: Vec<Event> = history.iter().chain([new]).cloned().collect();
    let before = pathway::picture_by(history, terms);
    let after = pathway::picture_by(&whole, terms);
    let mut found = letter(&new.when);
    found.extend(early(&whole, new));
    found.extend(late(&before, new));
    found.extend(age(&whole, new));
    found.extend(not_its_days(new));
    found.extend(not_weighed(&whole, new));
    found.extend(overdue(&before, &after, today));
    found.extend(left_open(&after, new));
    found.extend(long_ago(new, today));
    found.extend(doubts::doubts(&whole, new));
    found
}

/// A letter is written, sent and received, in this order.
fn letter(when: &When) -> Vec<Oddity> {
    let letter = when.on;
    let mut found = Vec::new();
    if when.decided.is_some_and(|decided| decided > letter) {
        found.push(Oddity::DecidedAfterLetter { letter });
    }
    if when.sent.is_some_and(|sent| sent < letter) {
        found.push(Oddity::SentBeforeLetter { letter });
    }
    if when.received.is_some_and(|received| received < letter) {
        found.push(Oddity::ReceivedBeforeLetter { letter });
    }
    if let (Some(sent), Some(received)) = (when.sent, when.received)
        && received < sent
    {
        found.push(Oddity::ReceivedBeforeSent { sent });
    }
    found
}

/// Pilot panels decide both at once, so an early final decision is kept (domain reference 1.8, invariants).
fn early(whole: &[Event], new: &Event) -> Option<Oddity> {
    if !matches!(new.fact, Fact::FinalDecision { .. }) {
        return None;
    }
    let positive = Story::tell(&Record::of(whole)).state.track.positive?;
    let earliest = positive.checked_add_days(chrono::Days::new(RECOVERY_DAYS))?;
    (new.when.on < earliest).then_some(Oddity::FinalBeforeDay31 { earliest })
}

/// A late request is looked at in exceptional circumstances only (domain reference 1.5).
fn late(before: &Picture, new: &Event) -> Option<Oddity> {
    if !matches!(new.fact, Fact::ReconsiderationAsked { .. }) || new.corrects.is_some() {
        return None;
    }
    let open = before.open();
    let due = open.iter().find(|open| open.key.rule == "RECON_30CD")?.limit();
    (new.when.on > due).then_some(Oddity::AskedLate { due })
}

/// Panels decide about children, and whoever says to be one gets the form of one.
fn age(whole: &[Event], new: &Event) -> Option<Oddity> {
    let grown = || Story::tell(&Record::of(whole)).grown(new.when.on);
    match &new.fact {
        Fact::ReferralReceived { authority: Authority::Panel, .. }
        | Fact::Transferred { to: Authority::Panel }
        | Fact::BothDecided { .. }
            if grown() == Grown::Adult =>
        {
            Some(Oddity::PanelForAdult)
        }
        Fact::ReferralReceived { referral, .. }
            if referral.form == Some(ReferralForm::Adult) && grown() == Grown::Presumed =>
        {
            Some(Oddity::AdultFormInDispute)
        }
        _ => None,
    }
}

/// Authorities come and go: the day, or who decides, may be a slip.
fn not_its_days(new: &Event) -> Option<Oddity> {
    let (Fact::ReferralReceived { authority, .. } | Fact::Transferred { to: authority }) = new.fact
    else {
        return None;
    };
    let nearest = authority.terms().last().filter(|_| !authority.decides_on(new.when.on))?;
    let since = nearest.from.filter(|from| new.when.on < *from);
    let until = nearest.until.filter(|until| *until < new.when.on);
    Some(Oddity::NotItsDays { authority, since, until })
}

/// Nobody is disqualified before the risk of being trafficked again was weighed for this person.
fn not_weighed(whole: &[Event], new: &Event) -> Option<Oddity> {
    let made = matches!(new.fact, Fact::Disqualification(Disqualification::Made { .. }));
    if !made || new.when.on < WEIGHED_SINCE {
        return None;
    }
    let record = Record::of(whole);
    let mut weighed = false;
    for standing in &Story::tell(&record).happened {
        match &standing.event.fact {
            _ if standing.event.id == new.id => break,
            Fact::Disqualification(Disqualification::Weighed { .. }) => weighed = true,
            Fact::Disqualification(Disqualification::Lifted { .. } | Disqualification::Dropped) => {
                weighed = false;
            }
            _ => {}
        }
    }
    (!weighed).then_some(Oddity::NotWeighed)
}

fn overdue(before: &Picture, after: &Picture, today: Day) -> Vec<Oddity> {
    let passed = |change: Change| match change {
        Change::Opened { deadline } | Change::Moved { to: deadline, .. }
            if is_overdue(&deadline, today) =>
        {
            Some(Oddity::AlreadyOverdue { due: deadline.due(), rule: deadline.key.rule })
        }
        _ => None,
    };
    changes(before, after).into_iter().filter_map(passed).collect()
}

fn left_open(after: &Picture, new: &Event) -> Option<Oddity> {
    if !matches!(new.fact, Fact::CaseClosed { .. }) {
        return None;
    }
    let open: Vec<_> = after.open().into_iter().filter(|deadline| is_ours(deadline)).collect();
    let next = open.first()?.due();
    Some(Oddity::ClosedWithLimits { open: u32::try_from(open.len()).unwrap_or(u32::MAX), next })
}

fn long_ago(new: &Event, today: Day) -> Option<Oddity> {
    let years = today.years_since(new.when.on)?;
    (years >= YEARS_LONG).then_some(Oddity::LongAgo { years })
}
