//! One event out of its cells, before it has its place in the record.

use std::cell::RefCell;

use super::{
    super::{
        flat::{day, fact, is_yes, number},
        kinds::named,
        layout::{FURTHER, Group, Head, case_columns, further_columns},
        wrong::{Cause, Wrong},
    },
    LONGEST,
};
use crate::{
    code::Arrival,
    event::{Day, Fact, OtherDay, When},
    id::EventId,
};

/// An event and what the file says of its place.
pub(super) struct Draft {
    pub number: Option<u32>,
    pub rank: usize,
    pub fact: Fact,
    pub when: When,
    pub note: Option<String>,
    /// The number of the event it corrects, and why.
    pub corrects: Option<(u32, String)>,
    /// The numbers of events it speaks of.
    pub names: Vec<u32>,
    /// The column to look at if its number is wrong.
    pub column: String,
}

impl Draft {
    /// The event of this kind in the row of the case, if there is one.
    pub fn in_row<S: AsRef<str>>(
        head: &Head,
        group: &Group,
        row: &[S],
        checked: bool,
        id_of: &dyn Fn(u32) -> EventId,
    ) -> Result<Option<Self>, Wrong> {
        let cell = |place: usize| head.cell(group.first + place, row);
        let at = |place: usize, cause| {
            Wrong::new(&case_columns()[group.first + place], cell(place), cause)
        };
        let before = group.before_answers();
        let width = before + group.kind.fields.len();
        if (0..width).all(|place| cell(place).is_empty()) {
            return Ok(None);
        }
        long(width, &cell).map_or(Ok(()), |place| Err(at(place, Cause::TooLong)))?;
        let on = needed(cell(0)).map_err(|cause| at(0, cause))?;
        let mut when = When { certain: checked, ..When::dated(on) };
        if before > 1 {
            when.sent = if_any(cell(1)).map_err(|cause| at(1, cause))?;
            when.received = if_any(cell(2)).map_err(|cause| at(2, cause))?;
            when.arrived = arrival(cell(3)).map_err(|cause| at(3, cause))?;
        }
        let names = RefCell::new(Vec::new());
        let fact = fact(group.kind, |place| cell(before + place), &noting(&names, id_of)).map_err(
            |(place, cause)| at(before.min(width - 1) + place, cause).or_day(&at, before == width),
        )?;
        let (rank, column) = (group.rank, case_columns()[group.first].clone());
        let names = names.into_inner();
        Ok(Some(Self { number: None, rank, fact, when, note: None, corrects: None, names, column }))
    }

    /// The event of a row of the file of further events.
    pub fn further<S: AsRef<str>>(
        head: &Head,
        row: &[S],
        id_of: &dyn Fn(u32) -> EventId,
    ) -> Result<Self, Wrong> {
        let cell = |place: usize| head.cell(place, row);
        let at = |place: usize, cause| Wrong::new(&further_columns()[place], cell(place), cause);
        long(further_columns().len(), &cell)
            .map_or(Ok(()), |place| Err(at(place, Cause::TooLong)))?;
        let (rank, kind) = named(cell(2)).ok_or_else(|| at(2, Cause::UnknownKind))?;
        let columns: Vec<_> = kind.fields.iter().map(|field| column(field.name)).collect();
        if let Some(place) = (FURTHER.len()..further_columns().len())
            .find(|place| !columns.contains(place) && !cell(*place).is_empty())
        {
            return Err(at(place, Cause::Unfit));
        }
        let names = RefCell::new(Vec::new());
        let fact = fact(kind, |place| cell(columns[place]), &noting(&names, id_of))
            .map_err(|(place, cause)| at(columns.get(place).copied().unwrap_or(2), cause))?;
        Ok(Self {
            number: some(cell(1)).map(number).transpose().map_err(|cause| at(1, cause))?,
            rank,
            fact,
            when: when(&cell).map_err(|(place, cause)| at(place, cause))?,
            note: text(cell(11)),
            corrects: corrects(cell(12), cell(13)).map_err(|cause| at(12, cause))?,
            names: names.into_inner(),
            column: "number".to_owned(),
        })
    }
}

impl Wrong {
    /// A kind without answers has only its day to blame.
    fn or_day(self, at: &impl Fn(usize, Cause) -> Self, no_answers: bool) -> Self {
        if no_answers { at(0, self.cause) } else { self }
    }
}

fn noting<'a>(
    names: &'a RefCell<Vec<u32>>,
    id_of: &'a dyn Fn(u32) -> EventId,
) -> impl Fn(u32) -> EventId + 'a {
    move |number| {
        names.borrow_mut().push(number);
        id_of(number)
    }
}

fn column(name: &str) -> usize {
    let place = further_columns().iter().position(|column| column == name);
    place.expect("every answer has a column")
}

fn when<'a>(cell: &impl Fn(usize) -> &'a str) -> Result<When, (usize, Cause)> {
    let any = |place: usize| if_any(cell(place)).map_err(|cause| (place, cause));
    Ok(When {
        on: needed(cell(3)).map_err(|cause| (3, cause))?,
        decided: any(4)?,
        sent: any(5)?,
        received: any(6)?,
        arrived: arrival(cell(7)).map_err(|cause| (7, cause))?,
        certain: some(cell(8)).map_or(Ok(false), is_yes).map_err(|cause| (8, cause))?,
        document: text(cell(9)),
        other: other(any(14)?, cell(15))?,
        although: text(cell(10)),
    })
}

/// A day that another source gives, and which source that is: both or neither.
fn other(day: Option<Day>, says: &str) -> Result<Option<OtherDay>, (usize, Cause)> {
    match (day, says) {
        (None, "") => Ok(None),
        (None, _) => Err((14, Cause::Needed)),
        (Some(_), "") => Err((15, Cause::Needed)),
        (Some(day), says) => Ok(Some(OtherDay { day, says: says.to_owned() })),
    }
}

fn corrects(number_cell: &str, why: &str) -> Result<Option<(u32, String)>, Cause> {
    match (number_cell, why) {
        ("", "") => Ok(None),
        ("", _) | (_, "") => Err(Cause::Needed),
        (text, why) => Ok(Some((number(text)?, why.to_owned()))),
    }
}

fn long<'a>(width: usize, cell: &impl Fn(usize) -> &'a str) -> Option<usize> {
    (0..width).find(|place| cell(*place).len() > LONGEST)
}

fn needed(cell: &str) -> Result<Day, Cause> {
    if cell.is_empty() { Err(Cause::NoDay) } else { day(cell) }
}

fn if_any(cell: &str) -> Result<Option<Day>, Cause> {
    some(cell).map(day).transpose()
}

fn arrival(cell: &str) -> Result<Option<Arrival>, Cause> {
    let code = |cell| {
        let codes = || Arrival::ALL.iter().map(|one| one.code()).collect();
        Arrival::from_code(cell).ok_or_else(|| Cause::NotOnList(codes()))
    };
    some(cell).map(code).transpose()
}

fn text(cell: &str) -> Option<String> {
    some(cell).map(str::to_owned)
}

fn some(cell: &str) -> Option<&str> {
    (!cell.is_empty()).then_some(cell)
}
