//! The values a statement is given, in words both databases understand. A null keeps its type: PostgreSQL asks.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use domain::id::Id;
use sqlx::{Arguments, Postgres, Sqlite, postgres::PgArguments, sqlite::SqliteArguments};
use uuid::Uuid;

/// One value bound to one `$n`.
#[derive(Clone)]
pub enum Arg {
    Bool(Option<bool>),
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Uuid(Option<Uuid>),
    Day(Option<NaiveDate>),
    At(Option<DateTime<Utc>>),
}

impl Arg {
    pub(crate) fn sqlite(args: Vec<Self>) -> Result<SqliteArguments, sqlx::error::BoxDynError> {
        let mut bound = SqliteArguments::default();
        for arg in args {
            arg.bind::<Sqlite, _>(&mut bound)?;
        }
        Ok(bound)
    }

    pub(crate) fn postgres(args: Vec<Self>) -> Result<PgArguments, sqlx::error::BoxDynError> {
        let mut bound = PgArguments::default();
        for arg in args {
            arg.bind::<Postgres, _>(&mut bound)?;
        }
        Ok(bound)
    }

    fn bind<D, A>(self, to: &mut A) -> Result<(), sqlx::error::BoxDynError>
    where
        D: sqlx::Database,
        A: Arguments<Database = D>,
        Option<bool>: Bound<D>,
        Option<i64>: Bound<D>,
        Option<String>: Bound<D>,
        Option<Vec<u8>>: Bound<D>,
        Option<Uuid>: Bound<D>,
        Option<NaiveDate>: Bound<D>,
        Option<DateTime<Utc>>: Bound<D>,
    {
        match self {
            Self::Bool(value) => to.add(value),
            Self::Int(value) => to.add(value),
            Self::Text(value) => to.add(value),
            Self::Bytes(value) => to.add(value),
            Self::Uuid(value) => to.add(value),
            Self::Day(value) => to.add(value),
            Self::At(value) => to.add(value),
        }
    }
}

/// What a value must be able to do to be bound.
trait Bound<D: sqlx::Database>: for<'q> sqlx::Encode<'q, D> + sqlx::Type<D> {}
impl<D: sqlx::Database, T: for<'q> sqlx::Encode<'q, D> + sqlx::Type<D>> Bound<D> for T {}

macro_rules! args {
    ($($kind:ident { $($from:ty as |$value:ident| $make:expr;)+ })+) => {$($(
        impl From<$from> for Arg {
            fn from($value: $from) -> Self {
                Self::$kind(Some($make))
            }
        }
        impl From<Option<$from>> for Arg {
            fn from(value: Option<$from>) -> Self {
                Self::$kind(value.map(|$value| $make))
            }
        }
    )+)+};
}

args! {
    Bool { bool as |value| value; }
    Int {
        i64 as |value| value;
        u32 as |value| i64::from(value);
        u16 as |value| i64::from(value);
    }
    Text {
        &str as |value| value.to_owned();
        String as |value| value;
        &String as |value| value.clone();
    }
    Bytes {
        Vec<u8> as |value| value;
        &[u8] as |value| value.to_vec();
        [u8; 32] as |value| value.to_vec();
        [u8; 16] as |value| value.to_vec();
    }
    Uuid { Uuid as |value| value; }
    Day { NaiveDate as |value| value; }
    // PostgreSQL keeps microseconds and the clock nanoseconds: one instant must read the same from both.
    At { DateTime<Utc> as |value| value.trunc_subsecs(3); }
}

impl<K> From<Id<K>> for Arg {
    fn from(id: Id<K>) -> Self {
        Self::Uuid(Some(id.raw()))
    }
}

impl<K> From<Option<Id<K>>> for Arg {
    fn from(id: Option<Id<K>>) -> Self {
        Self::Uuid(id.map(Id::raw))
    }
}
