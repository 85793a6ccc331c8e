//! A file is not closed over a limit in law that is ours to keep, unless somebody says why and who keeps it: after that
//! nobody looks at the file again.

use crate::event::Event;

use super::{Field, Oddity, Problem, Why};

/// What is missing where a file is closed so without a reason.
pub(super) fn unexplained(oddities: &[Oddity], new: &Event) -> Option<Problem> {
    let left_open = oddities.iter().find_map(|oddity| match oddity {
        Oddity::ClosedWithLimits { open, next } => Some((*open, *next)),
        _ => None,
    });
    let (open, next) = left_open.filter(|_| new.when.although.is_none())?;
    Some(Problem::new(Field::Although, Why::LimitsOpen { open, next }))
}

#[cfg(test)]
mod tests {
    use crate::{
        cast::{TODAY, amina, closed, first, referral},
        check::{Field, Verdict, Why, check},
        code::Outcome,
        day::ymd,
    };

    /// Amina may ask for reconsideration until 20 December. Rosa closes her file before that.
    fn closing(although: Option<&str>) -> Verdict {
        let case = amina()
            .then(ymd(2026, 3, 12), referral())
            .then(ymd(2026, 11, 20), first(Outcome::Negative));
        let mut shut = case.next(TODAY, closed());
        shut.when.although = although.map(str::to_owned);
        check(&case.0, &shut, TODAY).explained(&shut)
    }

    #[test]
    fn a_file_with_a_limit_of_ours_is_closed_only_with_a_reason() {
        let refused = closing(None);

        let [problem] = &refused.problems[..] else { panic!("{refused:?}") };
        assert_eq!(problem.field, Field::Although);
        let soonest = ymd(2026, 12, 20);
        assert!(matches!(problem.why, Why::LimitsOpen { next, .. } if next == soonest));
        assert!(closing(Some("Her solicitor asks for it.")).is_accepted());
    }

    #[test]
    fn a_file_in_which_nothing_of_ours_is_open_is_closed_without_one() {
        let shut = amina().next(TODAY, closed());

        assert!(check(&amina().0, &shut, TODAY).explained(&shut).is_accepted());
    }
}
