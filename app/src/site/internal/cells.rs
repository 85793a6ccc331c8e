//! The figures of one part as rows of text: the same rows make the page and the file.

use domain::tally::{
    Spread,
    table::{Part, Unit},
};
use store::internal::{Breakdown, Counted, Figures, Holding, Said, Still, Waiting};

use crate::site::words::{internal as words, national::thousands};

/// Heads, and rows of as many cells. The first cell of a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    pub heads: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// The rows of a part.
pub fn cells(counted: &Counted, by: Breakdown) -> Cells {
    let unit = counted.part.unit;
    match &counted.figures {
        Figures::Lines { cells, total } => lines(counted.part, by, cells, total),
        Figures::Finished(spread) => finished(spread.as_ref()),
        Figures::Waiting(waiting) => of_waits(waiting, unit),
        Figures::Money(sums) => Cells {
            heads: vec![words::LINE, words::POUNDS],
            rows: sums.iter().map(|(line, pence)| vec![line.clone(), pounds(*pence)]).collect(),
        },
        Figures::Holding(holding) => held(holding),
    }
}

fn lines(
    part: Part,
    by: Breakdown,
    cells: &[store::internal::Cell],
    total: &store::internal::Cell,
) -> Cells {
    let times = if part.unit == Unit::People { words::TIMES } else { part.unit.label() };
    let is_broken = by != Breakdown::Nothing;
    let row = |line: &str, group: &str, times: i64, people: i64| {
        let mut row = vec![line.to_owned()];
        if is_broken {
            row.push(group.to_owned());
        }
        row.extend([thousands(times), thousands(people)]);
        row
    };
    let mut heads = vec![words::LINE];
    if is_broken {
        heads.push(by.label());
    }
    heads.extend([times, Unit::People.label()]);
    let mut rows: Vec<_> =
        cells.iter().map(|cell| row(&cell.line, &cell.group, cell.times, cell.people)).collect();
    rows.push(row(words::ALL_LINES, "", total.times, total.people));
    Cells { heads, rows }
}

fn finished(spread: Option<&Spread>) -> Cells {
    let heads = vec![words::FINISHED_ONLY, words::DAYS];
    let Some(spread) = spread else {
        return Cells { heads, rows: vec![vec![words::NONE_FINISHED.into(), "0".into()]] };
    };
    let days = |name: &str, days: i64| vec![name.to_owned(), thousands(days)];
    let part = |name: &str, waits: i64| {
        vec![name.to_owned(), format!("{} ({})", thousands(waits), per_cent(waits, spread.waits))]
    };
    let rows = vec![
        days(words::FINISHED, spread.waits),
        vec![words::MEDIAN.into(), decimal(spread.median)],
        vec![words::MEAN.into(), decimal(spread.mean)],
        days(words::LOWER, spread.lower),
        days(words::UPPER, spread.upper),
        days(words::NINE_IN_TEN, spread.nine_in_ten),
        days(words::SHORTEST, spread.shortest),
        days(words::LONGEST, spread.longest),
        part(words::OVER_90, spread.over_90),
        part(words::OVER_180, spread.over_180),
        part(words::OVER_365, spread.over_365),
    ];
    Cells { heads, rows }
}

fn of_waits(waiting: &Waiting, unit: Unit) -> Cells {
    let mut rows = vec![
        vec![words::BEGAN.to_owned(), thousands(waiting.began)],
        vec![words::STILL.to_owned(), thousands(waiting.waiting)],
    ];
    if let Some(longest) = waiting.longest {
        rows.push(vec![words::LONGEST_STILL.to_owned(), words::days(longest)]);
    }
    rows.extend(waiting.after.iter().map(still));
    Cells { heads: vec![words::COHORT_BASIS, unit.label()], rows }
}

fn still(still: &Still) -> Vec<String> {
    let Still { months, waiting, began } = *still;
    let shown = if began == 0 {
        words::TOO_EARLY.to_owned()
    } else {
        words::part(&per_cent(waiting, began), &thousands(waiting), &thousands(began))
    };
    vec![words::still_after(months), shown]
}

fn held(holding: &Holding) -> Cells {
    let mut rows = vec![vec![words::HOLDING.to_owned(), thousands(holding.people)]];
    rows.extend(
        holding
            .within
            .iter()
            .map(|(days, people)| vec![words::ends_within(*days), thousands(*people)]),
    );
    Cells { heads: vec![words::LINE, Unit::People.label()], rows }
}

/// "4.15% (176 of 4,240 decisions) of decisions on permission granted it".
pub fn share(said: &Said) -> String {
    let Said { share, part, base } = said;
    let counted = words::part_of_unit(
        &thousands(*part),
        &thousands(*base),
        &share.unit.label().to_lowercase(),
    );
    if *base == 0 {
        return format!("{}: {counted}", words::NO_BASE);
    }
    format!("{} {} ({counted})", per_cent(*part, *base), share.says)
}

/// A share to the nearest hundredth of a point, without zeros at its end: "4.15%", "47%".
pub fn per_cent(part: i64, base: i64) -> String {
    if base == 0 {
        return words::NO_BASE.to_owned();
    }
    let hundredths = (part * 100_000 / base + 5) / 10;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => format!("{whole}%"),
        rest if rest % 10 == 0 => format!("{whole}.{}%", rest / 10),
        rest => format!("{whole}.{rest:02}%"),
    }
}

fn decimal(days: f64) -> String {
    let text = format!("{days:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

fn pounds(pence: i64) -> String {
    format!("{}.{:02}", thousands(pence / 100), pence % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_says_no_more_digits_than_it_has() {
        assert_eq!(per_cent(176, 4_240), "4.15%");
        assert_eq!(per_cent(133, 51_193), "0.26%");
        assert_eq!(per_cent(47, 100), "47%");
        assert_eq!(per_cent(1, 40), "2.5%");
        assert_eq!(per_cent(3, 3), "100%");
        assert_eq!(per_cent(0, 0), words::NO_BASE);
    }

    #[test]
    fn a_mean_of_whole_days_is_a_whole_number() {
        assert_eq!((decimal(831.0), decimal(25.5)), ("831".into(), "25.5".into()));
        assert_eq!(pounds(1_250_050), "12,500.50");
    }
}
