//! What a release said, read back from the register: the words as they left the house, whatever the program says today.

/// The content of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<'a> {
    pub rows: Vec<KeptRow<'a>>,
    pub total: &'a str,
    pub statement: &'a str,
    /// The national figures that stood beside it.
    pub beside: Vec<&'a str>,
}

/// One line of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptRow<'a> {
    pub label: &'a str,
    pub count: &'a str,
    /// Empty where no share was shown.
    pub share: &'a str,
}

impl<'a> Kept<'a> {
    /// Reads the content: a head, the rows, the total, the statement, and what stood beside it. Nothing if it is not of that shape.
    pub fn read(content: &'a str) -> Option<Self> {
        let (_, body) = content.split_once('\n')?;
        let (rows, foot) = body.rsplit_once("\ntotal\t")?;
        let mut foot = foot.lines();
        let (total, statement) = (foot.next()?, foot.next()?);
        let rows = rows.lines().map(KeptRow::read).collect::<Option<_>>()?;
        Some(Self { rows, total, statement, beside: foot.collect() })
    }
}

impl<'a> KeptRow<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let mut parts = line.split('\t');
        let (label, count, share) = (parts.next()?, parts.next()?, parts.next()?);
        parts.next().is_none().then_some(Self { label, count, share })
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, KeptRow};

    #[test]
    fn a_release_is_read_back_as_it_was_said() {
        let content = "gender\t2025H2\nFemale\t65\t70%\nMale\tfewer than 10\t\ntotal\t90\nEach count was changed.\nNational figure: 47%.";

        let kept = Kept::read(content).expect("is of that shape");

        let female = KeptRow { label: "Female", count: "65", share: "70%" };
        let male = KeptRow { label: "Male", count: "fewer than 10", share: "" };
        assert_eq!(kept.rows, [female, male]);
        assert_eq!((kept.total, kept.statement), ("90", "Each count was changed."));
        assert_eq!(kept.beside, ["National figure: 47%."]);
        assert_eq!(Kept::read("gender\t2025H2"), None);
    }
}
