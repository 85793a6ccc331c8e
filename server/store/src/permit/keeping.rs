//! What can be asked for about records as such: what of one is given out, for how long it is kept, and that it is erased.

use domain::id::CaseId;

use super::{Action, Led, Power, sealed};

actions! {
    /// See what of a record was given out.
    ReadOutgoing(CaseId) = "outgoing.read" needs WorkOnCases;
    /// See every part of a record, to decide what is given out.
    ChooseOutgoing(CaseId) = "outgoing_parts.read" needs WorkOnCases and proof;
    /// Decide what of a record is given out.
    PrepareOutgoing(CaseId) = "outgoing.prepare" needs WorkOnCases and proof;
    /// Approve what somebody else decided to give out.
    ApproveOutgoing(CaseId) = "outgoing.approve" needs WorkOnCases and proof;
    /// Draw the pages that are handed over.
    DrawOutgoing(CaseId) = "outgoing_pages.read" needs TakeOut and proof;
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
