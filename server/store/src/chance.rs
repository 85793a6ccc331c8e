//! The one place that throws dice: keys, identifiers, references.

use domain::id::Id;
use uuid::Uuid;

/// Letters and digits that nobody misreads aloud and that spell no words.
pub(crate) const LETTERS: &[u8; 28] = b"23456789BCDFGHJKLMNPQRSTVWXZ";

/// So many random bytes from the operating system.
#[expect(clippy::disallowed_methods, reason = "this is the place the others are sent to")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .expect("the operating system always has random bytes once it is up");
    bytes
}

/// A new identifier of any kind of thing.
pub fn id<K>() -> Id<K> {
    Id::new(uuid())
}

/// A random identifier. Random, not timed: an identifier must not tell when somebody came to us.
pub fn uuid() -> Uuid {
    uuid::Builder::from_random_bytes(bytes()).into_uuid()
}

/// A case reference such as `R-7F3K`. It says nothing: not when, not how many.
pub fn reference() -> String {
    let letters = bytes::<4>().map(|byte| char::from(pick(LETTERS, byte)));
    format!("R-{}", String::from_iter(letters))
}

/// One of a list. With 256 values over a short list the odds differ a little, which does not matter here.
pub fn pick<T: Copy>(list: &[T], byte: u8) -> T {
    list[usize::from(byte) % list.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_has_one_letter_a_dash_and_four_signs() {
        let reference = reference();

        assert!(reference.starts_with("R-") && reference.len() == 6, "{reference}");
    }
}
