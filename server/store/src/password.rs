//! Password hashes: Argon2id behind a gate, so that a flood of sign-ins can take neither the memory nor the processors
//! that the work needs. Which passwords are good enough is `password_rule`'s; who may try is `throttle`'s.

use std::{sync::Arc, time::Duration};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc},
};
use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

/// How many may wait for a hash before the next one is turned away.
const WAITING: usize = 16;
/// How long one may wait.
const PATIENCE: Duration = Duration::from_secs(4);
const MIB: u32 = 1024;

/// What one hash costs: memory in KiB, and how often it is gone over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory: u32,
    passes: u32,
}

/// The cost asked for is below what may guard survivors' data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("password hashes must take at least 19 MiB and two passes")]
pub struct TooCheap;

impl Cost {
    /// RFC 9106's second choice with one lane: 64 MiB, three passes.
    pub const FULL: Self = Self { memory: 64 * MIB, passes: 3 };
    /// The least that OWASP accepts. Tests use it, because they sign in often.
    pub const FLOOR: Self = Self { memory: 19 * MIB, passes: 2 };

    /// A cost of one's own, never below the floor.
    pub const fn new(memory_kib: u32, passes: u32) -> Result<Self, TooCheap> {
        if memory_kib < Self::FLOOR.memory || passes < Self::FLOOR.passes {
            return Err(TooCheap);
        }
        Ok(Self { memory: memory_kib, passes })
    }

    fn hasher(self) -> Argon2<'static> {
        let params = Params::new(self.memory, self.passes, 1, None)
            .expect("Cost::new has checked the floor, which is far above Argon2's own");
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }
}

/// Too many sign-ins at once: try again in a few seconds. Not counted as a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many people are signing in at once")]
pub struct Busy;

/// The gate. Cheap to clone; every clone is the same gate.
#[derive(Debug, Clone)]
pub struct Passwords {
    cost: Cost,
    waiting: Arc<Semaphore>,
    running: Arc<Semaphore>,
    /// What a name nobody has is checked against: real parameters, a result nobody can reach.
    nobody: Arc<str>,
}

impl Passwords {
    /// Half of the processors, at least one, may hash at the same time.
    pub fn new(cost: Cost, processors: usize) -> Self {
        Self {
            cost,
            waiting: Arc::new(Semaphore::new(WAITING)),
            running: Arc::new(Semaphore::new((processors / 2).max(1))),
            nobody: nobody(cost).into(),
        }
    }

    /// Hashes a new password. The salt comes from `chance`.
    pub async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, Busy> {
        let (cost, password) = (self.cost, password.to_owned());
        self.gated(move || {
            cost.hasher()
                .hash_password_with_salt(password.as_bytes(), &salt)
                .map(|hash| hash.to_string())
                .map_err(|error| tracing::error!(%error, "a password could not be hashed"))
        })
        .await?
        .map_err(|()| Busy)
    }

    /// Whether the password is the stored one. Without a stored one it takes as long and says no.
    pub async fn matches(&self, password: &str, stored: Option<&str>) -> Result<bool, Busy> {
        let known = stored.is_some();
        let phc = stored.unwrap_or(&self.nobody).to_owned();
        let (cost, password) = (self.cost, password.to_owned());
        let same = self.gated(move || verify(cost, &password, &phc)).await?;
        Ok(same && known)
    }

    /// Whether a stored hash was made when hashes cost less than they do now.
    pub fn is_outdated(&self, stored: &str) -> bool {
        phc::PasswordHash::new(stored)
            .ok()
            .and_then(|hash| Params::try_from(&hash).ok())
            .is_none_or(|was| was.m_cost() < self.cost.memory || was.t_cost() < self.cost.passes)
    }

    /// Every place at the gate, taken: until it is dropped nobody is answered but with "busy".
    #[cfg(test)]
    pub(crate) fn full(&self) -> tokio::sync::OwnedSemaphorePermit {
        let all = u32::try_from(WAITING).expect("a small number");
        Arc::clone(&self.waiting).try_acquire_many_owned(all).expect("nobody is waiting")
    }

    /// The permit lives inside the blocking task: a caller who hangs up does not free it while the hash still runs.
    async fn gated<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let _place = self.waiting.try_acquire().map_err(|_| Busy)?;
        let permit = timeout(PATIENCE, Arc::clone(&self.running).acquire_owned())
            .await
            .map_err(|_| Busy)?
            .map_err(|_| Busy)?;
        let task = spawn_blocking(move || {
            let _running = permit;
            work()
        });
        task.await.map_err(|_| Busy)
    }
}

fn verify(cost: Cost, password: &str, phc: &str) -> bool {
    phc::PasswordHash::new(phc)
        .is_ok_and(|hash| cost.hasher().verify_password(password.as_bytes(), &hash).is_ok())
}

fn nobody(cost: Cost) -> String {
    let hash = cost.hasher().hash_password_with_salt(b"", &[0; 16]);
    hash.expect("an empty password and a 16-byte salt are within Argon2's limits").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "heron kettle saturday";

    fn gate() -> Passwords {
        Passwords::new(Cost::FLOOR, 2)
    }

    #[tokio::test]
    async fn the_right_password_matches_and_others_do_not() {
        let hash = gate().hash(WORDS, [7; 16]).await.unwrap();

        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert_eq!(gate().matches(WORDS, Some(&hash)).await, Ok(true));
        assert_eq!(gate().matches("heron kettle sunday", Some(&hash)).await, Ok(false));
    }

    #[tokio::test]
    async fn nobody_has_no_password_not_even_the_empty_one() {
        assert_eq!(gate().matches("", None).await, Ok(false));
        assert_eq!(gate().matches(WORDS, None).await, Ok(false));
        assert!(!gate().is_outdated(&gate().nobody), "it must take as long as a real one");
    }

    #[tokio::test]
    async fn a_cheaper_hash_is_outdated_and_a_damaged_one_too() {
        let hash = gate().hash(WORDS, [7; 16]).await.unwrap();
        let full = Passwords::new(Cost::FULL, 2);

        assert!(full.is_outdated(&hash));
        assert!(!gate().is_outdated(&hash));
        assert!(gate().is_outdated("not a hash"));
    }

    #[tokio::test]
    async fn the_seventeenth_in_the_queue_is_turned_away() {
        let gate = gate();
        let held = Arc::clone(&gate.running).acquire_owned().await.unwrap();
        let tries: Vec<_> = (0..WAITING)
            .map(|_| {
                let gate = gate.clone();
                tokio::spawn(async move { gate.matches(WORDS, None).await })
            })
            .collect();
        while gate.waiting.available_permits() > 0 {
            tokio::task::yield_now().await;
        }

        assert_eq!(gate.matches(WORDS, None).await, Err(Busy));

        tries.iter().for_each(tokio::task::JoinHandle::abort);
        drop(held);
    }

    #[tokio::test]
    async fn hanging_up_does_not_free_the_place_of_a_running_hash() {
        let gate = gate();
        let (release, wait) = std::sync::mpsc::channel::<()>();
        let caller = tokio::spawn({
            let gate = gate.clone();
            async move { gate.gated(move || wait.recv().ok()).await }
        });
        while gate.running.available_permits() > 0 {
            tokio::task::yield_now().await;
        }

        caller.abort();
        assert!(caller.await.unwrap_err().is_cancelled());

        assert_eq!(gate.running.available_permits(), 0);
        release.send(()).unwrap();
    }

    #[test]
    fn a_cost_below_the_floor_is_refused() {
        assert_eq!(Cost::new(19 * MIB - 1, 2), Err(TooCheap));
        assert_eq!(Cost::new(64 * MIB, 1), Err(TooCheap));
        assert_eq!(Cost::new(64 * MIB, 3), Ok(Cost::FULL));
    }
}
