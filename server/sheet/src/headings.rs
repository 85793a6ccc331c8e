//! Finds the headings: below a title, in one row, or in two where headings were merged over several columns.

use super::{Refusal, Row, rows::Raw};

/// Titles and notes above the headings take no more rows than this.
const SEARCHED: usize = 12;

pub(super) struct Headed {
    pub headings: Vec<String>,
    pub rows: Raw,
}

impl Headed {
    pub fn of(mut raw: Raw) -> Result<Self, Refusal> {
        let mut first = Vec::new();
        while first.len() < SEARCHED
            && let Some(row) = raw.next().transpose()?
        {
            first.push(row);
        }
        let most = first.iter().map(Row::filled).max().ok_or(Refusal::Empty)?;
        let is_heading = |row: &Row| row.filled() * 5 >= most * 3;
        let at = first.iter().position(is_heading).ok_or(Refusal::NoHeadings)?;
        if first[at].cells.iter().all(|cell| cell.trim().is_empty() || is_data(cell)) {
            return Err(Refusal::NoHeadings);
        }
        let rest = first.split_off(at);
        let mut rest = rest.into_iter();
        let upper = rest.next().ok_or(Refusal::NoHeadings)?;
        let above = first.last().filter(|row| row.filled() > 1);
        let mut rest = rest.peekable();
        let mut repeated = vec![plain(&upper)];
        let headings = match rest.next_if(|row| is_lower(&upper, row)) {
            Some(lower) => {
                repeated.push(plain(&lower));
                merged(&upper, &lower)
            }
            None => above.map_or_else(
                || plain(&upper),
                |above| {
                    repeated.push(plain(above));
                    merged(above, &upper)
                },
            ),
        };
        let rows = rest.map(Ok).chain(raw);
        let rows =
            rows.filter(move |row| !row.as_ref().is_ok_and(|row| repeated.contains(&plain(row))));
        Ok(Self { headings, rows: Box::new(rows) })
    }
}

fn plain(row: &Row) -> Vec<String> {
    let mut cells: Vec<_> = row.cells.iter().map(|cell| tidy(cell)).collect();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

/// Words without what was wrapped inside the cell.
fn tidy(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A second row of headings fills gaps of the first, and holds no data.
fn is_lower(upper: &Row, lower: &Row) -> bool {
    let gap = |place: usize| upper.cells.get(place).is_none_or(|cell| cell.trim().is_empty());
    let says = |cell: &String| !cell.trim().is_empty();
    let fills =
        lower.cells.iter().enumerate().any(|(place, cell)| says(cell) && gap(place) && place > 0);
    fills
        && !lower.cells.iter().any(|cell| is_data(cell))
        && lower.filled() < upper.cells.len()
        && lower
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| says(cell))
            .all(|(place, _)| gap(place) || gap(place + 1))
}

/// Two rows as one: a heading over several columns goes before each of theirs.
fn merged(upper: &Row, lower: &Row) -> Vec<String> {
    let width = upper.cells.len().max(lower.cells.len());
    let cell =
        |row: &Row, place: usize| row.cells.get(place).map(|cell| tidy(cell)).unwrap_or_default();
    let mut group = String::new();
    let heading = |place| {
        let (over, under) = (cell(upper, place), cell(lower, place));
        if !over.is_empty() {
            group.clone_from(&over);
        }
        match (over.is_empty(), under.is_empty()) {
            (_, false) if !group.is_empty() => format!("{group} {under}"),
            (_, false) => under,
            _ => over,
        }
    };
    (0..width).map(heading).collect()
}

/// Dates and numbers are no headings.
fn is_data(cell: &str) -> bool {
    let figures = cell.bytes().filter(u8::is_ascii_digit).count();
    figures > 0 && figures * 2 >= cell.trim().len()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::Rows;

    fn read(sheet: &'static str) -> (Vec<String>, Vec<u64>) {
        let rows = Rows::of(Cursor::new(sheet)).unwrap();
        let headings = rows.headings.clone();
        (headings, rows.map(|row| row.unwrap().number).collect())
    }

    #[test]
    fn a_title_and_blank_lines_above_the_headings_are_passed_over() {
        let (headings, rows) =
            read("Harbour Light tracker,,\n,,\nName,NRM no,RG date\nAmina,1,2/3/26\n,,\nLinh,2,\n");

        assert_eq!(headings, ["Name", "NRM no", "RG date"]);
        assert_eq!(rows, [4, 6]);
    }

    #[test]
    fn headings_merged_over_several_columns_go_before_each() {
        let one = read("Name,RG,,CG,\n,Date,Outcome,Date,Outcome\nAmina,2/3/26,Pos,,\n");
        let other = read(",RG,,CG,\nName,Date,Outcome,Date,Outcome\nAmina,2/3/26,Pos,3/4/26,Neg\n");

        let expected = ["Name", "RG Date", "RG Outcome", "CG Date", "CG Outcome"];
        assert_eq!(one.0, expected);
        assert_eq!(other.0, expected);
        assert_eq!((one.1, other.1), (vec![3], vec![3]));
    }

    #[test]
    fn headings_that_come_again_are_no_case() {
        assert_eq!(read("Name,NRM\nAmina,1\nName,NRM\nLinh,2\n").1, [2, 4]);
    }

    #[test]
    fn other_signs_between_the_cells_are_understood() {
        assert_eq!(read("Name;NRM\nAmina;1\n").0, ["Name", "NRM"]);
        assert_eq!(read("Name\tNRM\nAmina\t1\n").0, ["Name", "NRM"]);
    }
}
