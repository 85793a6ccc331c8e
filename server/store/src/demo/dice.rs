//! Dice that always fall the same way: splitmix64, begun from the seed and the number of the story.

use domain::id::Id;

/// Not chance at all: a demonstration must be the same twice.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub fn of(seed: u64, index: usize) -> Self {
        let index = u64::try_from(index).unwrap_or(u64::MAX);
        let mut dice = Self(seed ^ index.wrapping_mul(0xd1b5_4a32_d192_ed03));
        dice.roll();
        dice
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0, below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low.saturating_add_unsigned(self.below(high.abs_diff(low) + 1))
    }

    /// From `low` to `high`, most often near the middle.
    pub fn about(&mut self, low: i64, high: i64) -> i64 {
        (self.between(low, high) + self.between(low, high) + self.between(low, high)) / 3
    }

    /// Happens so many times in a hundred.
    pub fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        let place = self.below(u64::try_from(list.len()).unwrap_or(u64::MAX));
        list[usize::try_from(place).unwrap_or(0)]
    }

    /// One of a list in which each has its weight.
    pub fn weigh<T: Copy>(&mut self, list: &[(u64, T)]) -> T {
        let mut left = self.below(list.iter().map(|(weight, _)| weight).sum());
        for (weight, item) in list {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        list[0].1
    }

    /// A new identifier.
    pub fn id<K>(&mut self) -> Id<K> {
        Id::new(uuid::Builder::from_random_bytes(self.bytes()).into_uuid())
    }

    pub fn bytes(&mut self) -> [u8; 16] {
        let bytes = (u128::from(self.roll()) << 64) | u128::from(self.roll());
        bytes.to_be_bytes()
    }
}
