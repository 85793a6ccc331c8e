//! What can be asked for about records as such: for how long they are kept, and that one is erased.

use super::{Action, Led, Power, sealed};

actions! {
    /// See what is kept: holds, what is proposed, what was erased.
    ReadKept(()) = "kept.list" needs Oversee;
    /// See of one record what speaks for keeping it and what for erasing it, and nothing of what it says.
    ReadRecord(Led) = "kept.read" needs Oversee;
    /// Set for how long records are kept before somebody looks at them.
    SetRetention(()) = "retention.set" needs Oversee and proof;
    /// Say that a record has to stay, or no longer.
    SetHold(Led) = "hold.set" needs Oversee and proof;
    /// Propose to erase a record, or take that back.
    ProposeErasure(Led) = "erasure.propose" needs Oversee and proof;
    /// Erase a record that somebody else proposed.
    ConfirmErasure(Led) = "erasure.confirm" needs Oversee and proof;
}
