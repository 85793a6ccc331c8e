//! The sign-in form. The address typed is kept when it is refused; the password never is.

use serde::{Deserialize, Serialize};

use super::{Problem, reader::LINE_LIMIT};
use crate::site::words::answers as words;

/// What was typed. Serialising leaves the password out, and there is no `Debug`: it must not reach a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub email: String,
    #[serde(skip_serializing)]
    pub password: String,
    /// The page to show afterwards.
    pub then: String,
}

impl SignInForm {
    /// Both must be given; whether they fit is for the store to say.
    pub fn parse(&self) -> Result<(&str, &str), Vec<Problem>> {
        let email = self.email.trim();
        let mut problems = Vec::new();
        if email.is_empty() {
            problems.push(Problem::with("email", words::ENTER_EMAIL));
        } else if email.chars().count() > 2 * LINE_LIMIT {
            problems.push(Problem::with("email", words::too_long(2 * LINE_LIMIT)));
        }
        if self.password.is_empty() {
            problems.push(Problem::with("password", words::ENTER_PASSWORD));
        }
        if problems.is_empty() { Ok((email, &self.password)) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rosa() -> SignInForm {
        SignInForm {
            email: " rosa@harbourlight.example ".into(),
            password: "three random words".into(),
            then: String::new(),
        }
    }

    #[test]
    fn the_password_is_never_kept() {
        let kept = serde_json::to_string(&rosa()).expect("plain data");

        assert!(kept.contains("rosa@") && !kept.contains("random"));
    }

    #[test]
    fn the_address_may_have_spaces_around_it_and_the_password_may_too() {
        let form = SignInForm { password: " x ".into(), ..rosa() };

        assert!(form.parse().is_ok_and(|typed| typed == ("rosa@harbourlight.example", " x ")));
    }

    #[test]
    fn an_empty_form_asks_for_both() {
        let said = SignInForm::default().parse().err().map(|problems| problems.len());

        assert_eq!(said, Some(2));
    }
}
