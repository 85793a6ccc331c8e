//! Codes for the day the authenticator app is lost. Each is 120 bits by chance, so that a plain hash keeps it, and each
//! works once.

use domain::id::UserId;
use sha2::{Digest as _, Sha256};

use crate::{
    Error, Store, chance,
    db::{Rows, Tx},
    sql,
};

/// How many codes somebody is given.
pub const CODES: usize = 8;
/// Five bits a letter.
const LENGTH: usize = 24;
/// Without the letters that are misread: I, L, O and U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl Store {
    /// Makes new codes in place of all before, and returns them: the only time that they can be read.
    pub(crate) async fn renew_codes(
        &self,
        tx: &mut Tx,
        user: UserId,
    ) -> Result<Vec<String>, Error> {
        tx.execute(sql!("delete from recovery_code where account_id = $1", user), Rows::Any)
            .await?;
        let codes: Vec<String> = (0..CODES).map(|_| code()).collect();
        for code in &codes {
            let add = sql!(
                "insert into recovery_code (code_hash, account_id, made_at, used_at) values ($1, $2, $3, null)",
                hash(code),
                user,
                self.now()
            );
            tx.execute(add, Rows::One).await?;
        }
        Ok(codes)
    }

    /// Spends a code. False if it is none of theirs, or was spent.
    pub(crate) async fn spend_recovery_code(
        &self,
        tx: &mut Tx,
        user: UserId,
        typed: &str,
    ) -> Result<bool, Error> {
        let spend = sql!(
            "update recovery_code set used_at = $3 where code_hash = $1 and account_id = $2 and used_at is null",
            hash(typed),
            user,
            self.now()
        );
        Ok(tx.execute(spend, Rows::Any).await? == 1)
    }

    /// How many codes somebody has left.
    pub(crate) async fn codes_left(&self, user: UserId) -> Result<usize, Error> {
        let left = sql!(
            "select count(*) from recovery_code where account_id = $1 and used_at is null",
            user
        );
        let (left,): (i64,) = self.db().one(left).await?;
        Ok(usize::try_from(left).unwrap_or_default())
    }
}

/// Forgets somebody's codes.
pub(crate) async fn forget(tx: &mut Tx, user: UserId) -> Result<(), Error> {
    tx.execute(sql!("delete from recovery_code where account_id = $1", user), Rows::Any).await?;
    Ok(())
}

fn code() -> String {
    let letters = chance::bytes::<LENGTH>().map(|byte| char::from(LETTERS[usize::from(byte & 31)]));
    let groups: Vec<String> = letters.chunks(4).map(|four| four.iter().collect()).collect();
    groups.join("-")
}

/// However it was typed: small letters, spaces for dashes, O for nought.
fn hash(typed: &str) -> [u8; 32] {
    let letters: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    Sha256::digest(letters.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let typed = "0123-4567-89ab-cdef-ghjk-mn1p";

        assert_eq!(hash(typed), hash("O123 4567 89AB CDEF GHJK MNIP"));
        assert_ne!(hash(typed), hash("0123-4567-89ab-cdef-ghjk-mn1q"));
    }

    #[test]
    fn a_code_is_six_groups_of_letters_nobody_misreads() {
        let code = code();

        assert_eq!(code.split('-').count(), 6, "{code}");
        assert!(code.chars().all(|c| c == '-' || LETTERS.contains(&(c as u8))), "{code}");
    }
}
