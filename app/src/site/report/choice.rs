//! Which periods a report can be asked for: every closed one, and every year whose periods are all closed.

use std::cmp::Reverse;

use domain::disclosure::{Length, Period};

/// The choices of the period box: the latest first, a year before its parts.
pub fn choices(closed: &[Period]) -> Vec<Period> {
    let years = closed.iter().map(|period| Period::containing(period.start(), Length::Year));
    let mut choices: Vec<Period> =
        closed.iter().copied().chain(years.filter(|year| parts(*year, closed).is_some())).collect();
    choices.sort_by_key(|choice| (Reverse(choice.end()), choice.start()));
    choices.dedup();
    choices
}

/// The closed periods that make up a choice; none if one of them is still open.
pub fn parts(choice: Period, closed: &[Period]) -> Option<Vec<Period>> {
    let parts: Vec<Period> =
        closed.iter().copied().filter(|period| choice.contains(*period)).collect();
    let months: u32 = parts.iter().map(|part| part.length().months()).sum();
    (months == choice.length().months()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn periods(names: &[&str]) -> Vec<Period> {
        names.iter().map(|name| name.parse().unwrap()).collect()
    }

    #[test]
    fn a_year_can_be_chosen_once_all_its_periods_are_closed() {
        let closed = periods(&["2025H1", "2025H2", "2026H1"]);

        let offered: Vec<_> = choices(&closed).iter().map(Period::to_string).collect();

        assert_eq!(offered, ["2026H1", "2025", "2025H2", "2025H1"]);
        assert_eq!(parts(closed[0], &closed), Some(periods(&["2025H1"])));
        assert_eq!(parts("2025".parse().unwrap(), &closed), Some(periods(&["2025H1", "2025H2"])));
    }

    #[test]
    fn an_open_period_and_a_half_closed_year_cannot_be_chosen() {
        let closed = periods(&["2025H1", "2025H2", "2026H1"]);

        for open in ["2026", "2026H2", "2024", "2025Q1"] {
            assert_eq!(parts(open.parse().unwrap(), &closed), None, "{open}");
        }
    }

    #[test]
    fn a_charity_that_closes_by_the_year_is_offered_each_year_once() {
        let closed = periods(&["2024", "2025"]);

        let offered: Vec<_> = choices(&closed).iter().map(Period::to_string).collect();

        assert_eq!(offered, ["2025", "2024"]);
    }
}
