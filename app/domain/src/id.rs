//! Typed identifiers, so that a case can never be looked up with an event's id.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// An identifier of one kind of thing. The kind exists at compile time only.
pub struct Id<Kind>(Uuid, PhantomData<fn() -> Kind>);

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident => $alias:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $kind {}
        #[doc = concat!("The identifier of one [`", stringify!($kind), "`].")]
        pub type $alias = Id<$kind>;
    )*};
}

kinds! {
    /// One survivor's file.
    Case => CaseId,
    /// One thing that happened, as recorded.
    Happening => EventId,
    /// One date that somebody must or should keep.
    Due => DeadlineId,
    /// A person with an account.
    Account => UserId,
    /// A key on somebody's device that shows who they are.
    Passkey => PasskeyId,
    /// One device on which somebody is signed in.
    Device => SignInId,
    /// A team of the charity.
    Team => TeamId,
    /// A one-time key of a form: a double press saves once.
    Form => FormKey,
    /// A survivor: a case is about one, one may have several.
    Person => PersonId,
    /// Something that was published: its number is made from its content.
    Release => ReleaseId,
    /// A way to reach somebody, or a professional around them.
    Reach => ContactId,
    /// Something a colleague has to do by a day.
    Errand => TaskId,
    /// Something a person needs, as the plan of their support names it.
    Want => NeedId,
    /// What somebody wants to reach.
    Aim => GoalId,
    /// Somebody's leave to share what is known of them.
    Leave => ConsentId,
    /// A service somebody was referred on to.
    Onward => OnwardId,
    /// A case offered to another team.
    Offer => TransferId,
    /// A case opened in an emergency.
    Glass => GlassId,
    /// A list of cases under a name.
    View => ViewId,
    /// Cases that were brought in together, from one file.
    Import => ImportId,
    /// A document of a case.
    Paper => DocumentId,
    /// A sheet on its way in.
    Sheet => SheetId,
    /// How the columns of a sheet are matched.
    Matching => MapId,
    /// What is left of a record that was erased.
    Stone => TombstoneId,
    /// A record that has to stay.
    Hold => HoldId,
}

impl<K> Id<K> {
    /// Wraps a raw identifier read from the store or made by the caller.
    pub const fn new(raw: Uuid) -> Self {
        Self(raw, PhantomData)
    }

    /// The identifier of nothing that is stored.
    pub const NONE: Self = Self::new(Uuid::nil());

    /// The raw identifier, for the store.
    pub const fn raw(self) -> Uuid {
        self.0
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
impl<K> FromStr for Id<K> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::new)
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(s)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Uuid::deserialize(d).map(Self::new)
    }
}
