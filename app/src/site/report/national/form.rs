//! The form of one national figure: as it was published, and of what it is a figure.

use domain::{check::Field, event::Day, id::FormKey};
use serde::{Deserialize, Serialize};
use store::benchmark::{Benchmark, Figure, Measure};

use crate::site::{
    forms::{
        Problem, Slot, Typed,
        reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
    },
    words::national as words,
};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FigureForm {
    /// 0 for a new figure.
    pub figure: String,
    pub version: String,
    pub form: String,
    pub measure: String,
    pub period: String,
    pub value: String,
    pub numerator: String,
    pub denominator: String,
    pub base: String,
    pub source: String,
    /// "no" when it is no longer shown.
    pub shown: String,
}

impl FigureForm {
    /// The form of a figure as it stands; of a new one, empty.
    pub fn of(there: Option<&Benchmark>) -> Self {
        let Some(Benchmark { number, version, figure, .. }) = there else {
            return Self { figure: "0".into(), shown: "yes".into(), ..Self::default() };
        };
        let whole = |count: Option<i64>| count.map(|count| count.to_string()).unwrap_or_default();
        Self {
            figure: number.to_string(),
            version: version.to_string(),
            form: String::new(),
            measure: figure.measure.code().into(),
            period: figure.period.clone(),
            value: figure.value.clone(),
            numerator: whole(figure.numerator),
            denominator: whole(figure.denominator),
            base: figure.base_note.clone(),
            source: figure.source.clone(),
            shown: if figure.is_shown { "yes" } else { "no" }.into(),
        }
    }

    /// Which figure, in which version; none for a new one.
    pub fn seen(&self) -> Option<(i64, i64)> {
        self.figure.parse().ok().zip(self.version.parse().ok()).filter(|(figure, _)| *figure != 0)
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<Figure, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let measure =
            reader.choice("measure", &self.measure, Measure::from_code, words::CHOOSE_MEASURE);
        let period = reader.text("period", &self.period, LINE_LIMIT, words::ENTER_PERIOD);
        let value = reader.text("value", &self.value, LINE_LIMIT, words::ENTER_VALUE);
        let numerator = count(&mut reader, "numerator", &self.numerator);
        let denominator = count(&mut reader, "denominator", &self.denominator);
        if numerator.zip(denominator).is_some_and(|(part, whole)| part > whole) {
            reader.refuse(Problem::with("numerator", words::PART_TOO_LARGE));
        }
        if numerator.is_some() && self.denominator.trim().is_empty() {
            reader.refuse(Problem::with("denominator", words::ENTER_WHOLE));
        }
        let base_note = reader.text("base", &self.base, NOTE_LIMIT, words::ENTER_BASE);
        let source = reader.text("source", &self.source, NOTE_LIMIT, words::ENTER_SOURCE);
        let is_shown = self.shown != "no";
        reader.finish((|| {
            Some(Figure {
                measure: measure?,
                period: period?,
                numerator,
                denominator,
                value: value?,
                base_note: base_note?,
                source: source?,
                is_shown,
            })
        })())
    }
}

/// A whole number, if one was typed: "4,240".
fn count(reader: &mut Reader, field: &str, typed: &str) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !matches!(c, ' ' | ',')).collect();
    if digits.is_empty() {
        return None;
    }
    let is_whole = digits.len() <= 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let count = is_whole.then(|| digits.parse().ok()).flatten();
    if count.is_none() {
        reader.refuse(Problem::with(field, words::WHOLE_NUMBER));
    }
    count
}

impl Typed for FigureForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().and(self.figure.parse().ok()).map(Slot::Benchmark)
    }

    /// No rule speaks of national figures.
    fn question(&self, _: Field) -> (&'static str, String) {
        ("value", words::VALUE.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn permission() -> FigureForm {
        FigureForm {
            figure: "10".into(),
            version: "1".into(),
            measure: "PERMISSION_GRANTED".into(),
            period: "2025".into(),
            value: "5%".into(),
            numerator: "212".into(),
            denominator: "4,240".into(),
            base: "Adults who are not British".into(),
            source: "Home Office".into(),
            ..FigureForm::default()
        }
    }

    fn said(form: &FigureForm) -> Vec<String> {
        form.parse(TODAY).expect_err("refused").into_iter().map(|problem| problem.say).collect()
    }

    #[test]
    fn grace_types_a_figure_as_it_was_published() {
        let figure = permission().parse(TODAY).expect("complete");

        assert_eq!((figure.numerator, figure.denominator), (Some(212), Some(4_240)));
        assert_eq!(permission().seen(), Some((10, 1)));
        assert_eq!(FigureForm::of(None).seen(), None);
    }

    #[test]
    fn a_part_cannot_be_larger_than_the_whole_nor_stand_without_it() {
        let large = FigureForm { numerator: "5000".into(), ..permission() };
        let alone = FigureForm { denominator: String::new(), ..permission() };
        let words_typed = FigureForm { numerator: "about 200".into(), ..permission() };

        assert_eq!(said(&large), [words::PART_TOO_LARGE]);
        assert_eq!(said(&alone), [words::ENTER_WHOLE]);
        assert_eq!(said(&words_typed), [words::WHOLE_NUMBER]);
    }

    #[test]
    fn an_empty_form_names_every_answer_it_needs() {
        assert_eq!(said(&FigureForm::default()).len(), 5);
    }
}
