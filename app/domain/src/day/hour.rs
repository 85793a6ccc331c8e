//! An hour of the clock as somebody types it: "14:30", "2.30 pm", "9am".

use chrono::NaiveTime;

/// The hour that was typed; nothing for what could be two hours or none.
pub fn hour(typed: &str) -> Option<NaiveTime> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let typed = typed.to_ascii_lowercase();
    let half = [("am", 0), ("pm", 12)];
    let half = half.iter().find_map(|(mark, past)| Some((typed.strip_suffix(mark)?, *past)));
    let Some((clock, past)) = half else {
        let (hour, minute) = halves(&typed)?;
        return NaiveTime::from_hms_opt(figures(hour)?, minutes(minute)?, 0);
    };
    let (hour, minute) = halves(clock).unwrap_or((clock, "00"));
    let hour = figures(hour).filter(|hour| (1..=12).contains(hour))?;
    NaiveTime::from_hms_opt(hour % 12 + past, minutes(minute)?, 0)
}

fn halves(clock: &str) -> Option<(&str, &str)> {
    clock.split_once([':', '.'])
}

fn minutes(typed: &str) -> Option<u32> {
    figures(typed).filter(|_| typed.len() == 2)
}

fn figures(typed: &str) -> Option<u32> {
    let plain = (1..=2).contains(&typed.len()) && typed.bytes().all(|one| one.is_ascii_digit());
    plain.then(|| typed.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::hm;

    #[test]
    fn an_hour_is_read_as_people_write_it() {
        let table = [
            ("14:30", hm(14, 30)),
            (" 9:05 ", hm(9, 5)),
            ("14.30", hm(14, 30)),
            ("2.30 pm", hm(14, 30)),
            ("9am", hm(9, 0)),
            ("12 PM", hm(12, 0)),
            ("12am", hm(0, 0)),
            ("00:00", hm(0, 0)),
        ];

        for (typed, read) in table {
            assert_eq!(hour(typed), Some(read), "{typed}");
        }
    }

    #[test]
    fn what_could_be_two_hours_or_none_is_not_read() {
        for typed in
            ["", "9", "1430", "24:00", "14:60", "14:3", "13pm", "0am", "am", "half two", "+9:00"]
        {
            assert_eq!(hour(typed), None, "{typed}");
        }
    }
}
