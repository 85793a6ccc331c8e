//! How well a rule is supported, and whether a legal adviser stands behind it.

use crate::codes;

codes! {
    /// How well the rule is supported.
    Confidence {
        Sourced = "SOURCED", "Read at the source";
        Secondary = "SECONDARY", "Read in a report of the source";
        Knowledge = "KNOWLEDGE", "From knowledge: confirm before relying on it";
        Doubtful = "DOUBTFUL", "From memory and doubtful: confirm before relying on it";
        Practice = "PRACTICE", "Good practice, not law";
    }
}

codes! {
    /// Whether a legal adviser has approved the rule.
    SignOff {
        Unsigned = "UNSIGNED", "Not yet approved by a legal adviser";
        Signed = "SIGNED", "Approved by a legal adviser";
    }
}
