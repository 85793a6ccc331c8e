//! A statement and its values. `sql!` is the only way to write one, and it enters every statement in a register,
//! so that one test can prepare them all on both databases.

use crate::arg::Arg;

/// A statement ready to run: text with `$1, $2 …` and the values for them.
pub struct Sql {
    pub(crate) text: &'static str,
    pub(crate) args: Vec<Arg>,
}

impl Sql {
    /// Used by `sql!`, which also registers the text.
    #[doc(hidden)]
    pub const fn new(text: &'static str, args: Vec<Arg>) -> Self {
        Self { text, args }
    }

    /// The same statement with these values: for statements chosen from several that take the same.
    pub(crate) fn given(self, args: Vec<Arg>) -> Self {
        Self { args, ..self }
    }
}

#[cfg(test)]
tokio::task_local! {
    /// What a test hears: the text of every statement that its task asks the database to run.
    pub(crate) static HEARD: std::sync::Mutex<Vec<&'static str>>;
}

/// Lets a test that listens hear this statement.
#[cfg(test)]
pub(crate) fn hear(text: &'static str) {
    // Nobody listens to most.
    let _ = HEARD.try_with(|heard| heard.lock().expect("no listener panics").push(text));
}

/// One entry of the register: a statement and where it is written.
pub struct Statement {
    pub text: &'static str,
    pub file: &'static str,
    pub line: u32,
}

inventory::collect!(Statement);

/// Every statement written with `sql!` in the program.
pub fn statements() -> impl Iterator<Item = &'static Statement> {
    inventory::iter::<Statement>.into_iter()
}

/// Writes a statement: `sql!("select name from team where team_id = $1", team)`.
#[macro_export]
macro_rules! sql {
    ($text:expr $(, $arg:expr)* $(,)?) => {{
        $crate::inventory::submit! {
            $crate::sql::Statement { text: $text, file: file!(), line: line!() }
        }
        $crate::sql::Sql::new($text, vec![$($crate::arg::Arg::from($arg)),*])
    }};
}
