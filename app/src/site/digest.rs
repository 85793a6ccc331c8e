//! The email of what is due, written out: a subject, plain text, and the same as simple HTML. Counts, references and
//! days; nothing else of a case comes this far.

use html_escape::encode_text;
use store::digest::{Agenda, Item};

use super::words::digest as words;

/// An email, written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Letter {
    /// Says this, and where Waymark is.
    pub fn of(agenda: &Agenda, origin: &str) -> Self {
        let others = agenda.unanswered.len() + agenda.reminders.len() + rest(agenda).len();
        Self {
            subject: words::subject(agenda.overdue.len(), agenda.soon.len(), others),
            text: text(agenda, origin),
            html: html(agenda, origin),
        }
    }
}

fn sections(agenda: &Agenda) -> impl Iterator<Item = (&'static str, &[Item])> {
    let all = [
        (words::OVERDUE, &agenda.overdue),
        (words::UNANSWERED, &agenda.unanswered),
        (words::SOON, &agenda.soon),
        (words::REMINDERS, &agenda.reminders),
    ];
    all.into_iter()
        .map(|(heading, items)| (heading, items.as_slice()))
        .filter(|all| !all.1.is_empty())
}

fn rest(agenda: &Agenda) -> Vec<String> {
    let offers = usize::try_from(agenda.offers).unwrap_or(usize::MAX);
    let rest =
        [words::to_confirm(agenda.to_confirm), words::tasks(agenda.tasks), words::offers(offers)];
    rest.into_iter().flatten().collect()
}

fn text(agenda: &Agenda, origin: &str) -> String {
    let mut lines = vec![words::day(agenda.on), String::new()];
    for (heading, items) in sections(agenda) {
        lines.push(heading.to_owned());
        lines.extend(items.iter().map(|one| words::item(&one.reference, one.due)));
        lines.push(String::new());
    }
    lines.extend(rest(agenda));
    lines.extend([String::new(), format!("{}: {origin}", words::OPEN), String::new()]);
    lines.push(words::WHY_YOU.to_owned());
    lines.join("\r\n")
}

fn html(agenda: &Agenda, origin: &str) -> String {
    let item =
        |one: &Item| format!("<li>{}</li>", encode_text(&words::item(&one.reference, one.due)));
    let section = |(heading, items): (&str, &[Item])| {
        format!("<h2>{heading}</h2><ul>{}</ul>", items.iter().map(item).collect::<String>())
    };
    let sections: String = sections(agenda).map(section).collect();
    let rest = rest(agenda).join("<br>");
    let (day, address) =
        (words::day(agenda.on), html_escape::encode_double_quoted_attribute(origin));
    format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Waymark</title></head>\
         <body><h1>{day}</h1>{sections}<p>{rest}</p><p><a href=\"{address}\">{}</a></p><p>{}</p></body></html>",
        words::OPEN,
        words::WHY_YOU
    )
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    fn agenda() -> Agenda {
        let item =
            |reference: &str, day| Item { reference: reference.into(), due: ymd(2026, 11, day) };
        Agenda {
            on: ymd(2026, 11, 23),
            overdue: vec![item("R-0388", 20)],
            soon: vec![item("R-0401", 24), item("R-0402", 27)],
            unanswered: Vec::new(),
            reminders: Vec::new(),
            to_confirm: 1,
            tasks: 2,
            offers: 0,
        }
    }

    #[test]
    fn it_says_counts_references_and_days_and_one_address() {
        let letter = Letter::of(&agenda(), "https://waymark.example.org");

        assert_eq!(letter.subject, "Waymark: 1 overdue, 2 due this week");
        let says = "Monday 23 November 2026\r\n\r\nOverdue\r\nR-0388: Fri 20 Nov 2026\r\n\r\n\
            Due in the next 7 days\r\nR-0401: Tue 24 Nov 2026\r\nR-0402: Fri 27 Nov 2026\r\n\r\n\
            1 date to confirm.\r\n2 tasks.\r\n\r\nOpen Waymark: https://waymark.example.org\r\n\r\n\
            You asked for this email. Change it in Waymark under Account.";
        assert_eq!(letter.text, says);
        assert_eq!(letter.html.matches("href").count(), 1);
        for part in ["<h2>Overdue</h2><ul><li>R-0388: Fri 20 Nov 2026</li></ul>", "2 tasks."] {
            assert!(letter.html.contains(part), "{}", letter.html);
        }
    }

    #[test]
    fn with_nothing_due_the_subject_counts_the_rest() {
        let quiet = Agenda { overdue: Vec::new(), soon: Vec::new(), to_confirm: 0, ..agenda() };

        let letter = Letter::of(&quiet, "https://waymark.example.org");

        assert_eq!(letter.subject, "Waymark: 1 thing to look at");
    }
}
