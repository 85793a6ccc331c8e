//! How often a sign-in may be tried. Nobody is ever locked out: after ten tries one waits, longer each time.
//! The counters are rows, so that they hold across restarts and between servers; here is the arithmetic.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    db::{Rows, Tx},
    error::Error,
    sql,
};

/// Where somebody tries from.
#[derive(Debug, Clone, Default)]
pub struct Whence {
    /// The network address, where it is known.
    pub address: Option<String>,
    /// What the device keeps since somebody signed in on it.
    pub device: Option<String>,
}

impl From<&str> for Whence {
    /// From an address, on a device that nobody knows.
    fn from(address: &str) -> Self {
        Self { address: network(address), device: None }
    }
}

/// What is being counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bucket {
    /// All sign-ins of the whole charity.
    Everyone,
    /// Sign-ins from one network address. Soft: a whole office shares one.
    Address,
    /// Sign-ins to one name, whether or not anybody has it.
    Account,
}

/// Tries to one name before the first wait.
pub const FREE_TRIES: u32 = 10;
const EVERYONE_TRIES: u32 = 20;
const EVERYONE_WINDOW: TimeDelta = TimeDelta::seconds(1);
const ADDRESS_TRIES: u32 = 60;
const WINDOW: TimeDelta = TimeDelta::minutes(5);
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);

/// Whether one more sign-in may be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Yes; it is this many since the count began, and has been counted.
    Try(u32),
    /// Not before this instant.
    Wait(DateTime<Utc>),
}

impl Bucket {
    /// How long tries are remembered: from the first one, or from the end of a wait.
    const fn memory(self) -> TimeDelta {
        match self {
            Self::Everyone => EVERYONE_WINDOW,
            Self::Address | Self::Account => WINDOW,
        }
    }

    /// Until when nobody may try again, after try number `tries` of those begun at `since`.
    fn wait(self, tries: u32, since: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self {
            Self::Everyone => (tries >= EVERYONE_TRIES).then_some(since + EVERYONE_WINDOW),
            Self::Address => (tries >= ADDRESS_TRIES).then_some(since + WINDOW),
            Self::Account => wait_after(tries).map(|wait| now + wait),
        }
    }

    /// Counts one try before it is made, so that a hundred at once are a hundred.
    pub(crate) async fn take(
        self,
        tx: &mut Tx,
        key: [u8; 32],
        now: DateTime<Utc>,
    ) -> Result<Turn, Error> {
        let Some((tries, since)) = self.count(tx, key, now).await? else {
            return paused_until(tx, key).await.map(Turn::Wait);
        };
        if let Some(until) = self.wait(tries, since, now) {
            // A wait for one name begins the memory anew, or the longer waits would be forgotten while they last.
            let since = if self == Self::Account { until } else { since };
            let pause = sql!(
                "update throttle set paused_until = $2, since = $3 where bucket = $1",
                key,
                until,
                since
            );
            tx.execute(pause, Rows::One).await?;
        }
        Ok(Turn::Try(tries))
    }

    /// How many tries there were with this one, and since when. Nothing while one has to wait.
    async fn count(
        self,
        tx: &mut Tx,
        key: [u8; 32],
        now: DateTime<Utc>,
    ) -> Result<Option<(u32, DateTime<Utc>)>, Error> {
        let count = sql!(
            "insert into throttle (bucket, tries, since, paused_until) values ($1, 1, $2, null)
             on conflict (bucket) do update set
                tries = case when throttle.since <= $3 then 1 else throttle.tries + 1 end,
                since = case when throttle.since <= $3 then $2 else throttle.since end,
                paused_until = null
             where throttle.paused_until is null or throttle.paused_until <= $2
             returning tries, since",
            key,
            now,
            now - self.memory()
        );
        let counted: Option<(i64, DateTime<Utc>)> = tx.optional(count).await?;
        Ok(counted.map(|(tries, since)| (u32::try_from(tries).unwrap_or(u32::MAX), since)))
    }
}

async fn paused_until(tx: &mut Tx, key: [u8; 32]) -> Result<DateTime<Utc>, Error> {
    let paused = sql!(
        "select paused_until from throttle where bucket = $1 and paused_until is not null",
        key
    );
    tx.one(paused).await.map(|(until,)| until)
}

/// The right password was typed: the tries before it are forgotten.
pub(crate) async fn forget(tx: &mut Tx, key: [u8; 32]) -> Result<(), Error> {
    tx.execute(sql!("delete from throttle where bucket = $1", key), Rows::Any).await?;
    Ok(())
}

/// Clears out counts that nobody will ask for again.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    let old = sql!("delete from throttle where since <= $1", now - LONGEST_WAIT - WINDOW);
    tx.execute(old, Rows::Any).await?;
    Ok(())
}

/// How many tries to one name are free after this one.
pub fn tries_left(tries: u32) -> u32 {
    FREE_TRIES.saturating_sub(tries)
}

/// The network that counts as one address: all of an IPv4 address, the first half of an IPv6 one.
/// Half of an IPv6 address is what one household or office is given.
///
/// This machine itself is none: behind a proxy that we were not told to trust, everybody seems to come from it, and
/// counting them together would let one stranger keep out a whole charity.
pub fn network(address: &str) -> Option<String> {
    let ip = address.parse::<IpAddr>().ok()?.to_canonical();
    match ip {
        _ if ip.is_loopback() => None,
        IpAddr::V4(ip) => Some(ip.to_string()),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            Some(format!("{a:x}:{b:x}:{c:x}:{d:x}::/64"))
        }
    }
}

fn wait_after(tries: u32) -> Option<TimeDelta> {
    let step = tries.checked_sub(FREE_TRIES)?;
    let doubled = FIRST_WAIT * 2_i32.pow(step.min(5));
    Some(doubled.min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_348_800, 0).unwrap()
    }

    #[test]
    fn nine_tries_are_free_and_the_tenth_starts_a_wait() {
        assert_eq!(Bucket::Account.wait(9, noon(), noon()), None);
        assert_eq!(tries_left(9), 1);

        let tenth = Bucket::Account.wait(10, noon(), noon());

        assert_eq!(tenth, Some(noon() + TimeDelta::seconds(30)));
        assert_eq!(tries_left(10), 0);
    }

    #[test]
    fn the_wait_doubles_up_to_a_quarter_of_an_hour() {
        let waits: Vec<_> = (10..18)
            .filter_map(|tries| Bucket::Account.wait(tries, noon(), noon()))
            .map(|until| (until - noon()).num_seconds())
            .collect();

        assert_eq!(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert!(Bucket::Account.wait(u32::MAX, noon(), noon()).is_some());
    }

    #[test]
    fn an_office_has_sixty_tries_in_five_minutes() {
        let later = noon() + TimeDelta::minutes(3);

        assert_eq!(Bucket::Address.wait(59, noon(), later), None);
        assert_eq!(Bucket::Address.wait(60, noon(), later), Some(noon() + WINDOW));
    }

    #[test]
    fn addresses_of_one_network_count_together() {
        let table = [
            ("203.0.113.9", Some("203.0.113.9")),
            ("::ffff:203.0.113.9", Some("203.0.113.9")),
            ("2001:db8:1:2:3:4:5:6", Some("2001:db8:1:2::/64")),
            ("2001:db8:1:2:ffff::1", Some("2001:db8:1:2::/64")),
            ("127.0.0.1", None),
            ("::1", None),
            ("::ffff:127.0.0.1", None),
            ("not an address", None),
        ];

        for (address, expected) in table {
            assert_eq!(network(address).as_deref(), expected);
        }
    }
}
