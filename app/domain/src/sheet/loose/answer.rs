//! An answer in somebody's own words, matched to a code: by the code, by its label, by what is usually written for it.

use super::{super::field::List, plain};

/// What is usually written for a code, whichever list it is on.
const USUAL: &[(&str, &str)] = &[
    ("POSITIVE", "pos|p|yes|y|positive rg|positive cg|positive decision|accepted"),
    ("NEGATIVE", "neg|n|no|negative rg|negative cg|negative decision|refused|rejected"),
    ("FEMALE", "f|fem|woman|girl|she"),
    ("MALE", "m|man|boy|he"),
    ("UNKNOWN", "nk|n k|not known|unknown|not recorded|not stated|tbc|dk|prefer not to say"),
    ("OTHER", "other|non binary|nonbinary|trans|nb"),
    ("ADULT", "adult|a|over 18|18|18 or over"),
    ("CHILD", "child|c|minor|under 18|u18|17 or under|yp|young person"),
    ("DISPUTED", "age disputed|disputed|ad"),
    ("EW", "england|wales|england and wales|england wales|e w"),
    ("SCT", "scotland|scot"),
    ("NI", "northern ireland|n ireland|n i"),
    ("SCA", "sca|single competent authority|home office"),
    ("IECA", "ieca|immigration enforcement competent authority"),
    (
        "NGO",
        "ngo|charity|salvation army|the salvation army|tsa|migrant help|medaille trust|unseen|barnardos|\
        third sector",
    ),
    ("LOCAL_AUTHORITY", "la|council|social services|local authority|childrens services"),
    ("POLICE", "police|met|met police|metropolitan police"),
    ("UKVI", "ukvi|home office ukvi|uk visas and immigration"),
    ("BORDER_FORCE", "bf|border force"),
    ("LABOUR", "labour|labor|labour exploitation|forced labour|forced labor"),
    ("SEXUAL", "sexual|sexual exploitation|sex|csex"),
    ("CRIMINAL", "criminal|criminal exploitation|forced criminality|cannabis|cannabis cultivation"),
    ("COUNTY_LINES", "county lines|cl"),
    ("DOMESTIC_SERVITUDE", "domestic servitude|domestic|ds|servitude"),
    ("ORGAN", "organ|organ harvesting|organ removal"),
    ("MSVCC", "msvcc|vcc|care contract|victim care contract"),
    ("SAFE_HOUSE", "safe house|safehouse|sh"),
    ("OUTREACH", "outreach|or|outreach support"),
    ("VTS", "vts|dl vts|temporary permission to stay|tps"),
    ("REFUGEE", "refugee|refugee status|asylum granted|rs"),
    ("ILR", "ilr|indefinite leave|settled"),
    ("NOT_CREDIBLE", "credibility|not credible|not believed"),
    (
        "INSUFFICIENT_INFORMATION",
        "insufficient information|insufficient evidence|not enough information|\
        lack of evidence",
    ),
    ("DOES_NOT_MEET_DEFINITION", "does not meet definition|definition|not trafficking"),
    ("NO_REASON_GIVEN", "no reason|none|no reason given"),
    ("SUPPORT_ENDED", "support ended|completed|moved on|exit|exited|closed"),
    ("MOVED", "moved|transferred|moved area|supported elsewhere"),
    ("LOST_CONTACT", "lost contact|no contact|disengaged|absconded|missing"),
    ("RETURNED", "returned|left uk|left the uk|removed|deported"),
    ("DIED", "died|deceased|rip"),
    ("DECLINED", "declined|withdrew|does not want support"),
];

/// The code that an answer means, if one of the list.
pub fn answer(list: List, text: &str) -> Option<&'static str> {
    // Its sign is all that tells one from the other.
    let said = match text.trim() {
        "+ve" => "pos".to_owned(),
        "-ve" | "\u{2212}ve" | "\u{2013}ve" => "neg".to_owned(),
        text => plain(text),
    };
    let codes = list();
    let by_name = |(code, label): &&(&str, &str)| {
        plain(code) == said || plain(label) == said || plain(before_detail(label)) == said
    };
    if let Some((code, _)) = codes.iter().find(by_name) {
        return Some(*code);
    }
    let usual =
        |code: &str| USUAL.iter().find(|(usual, _)| *usual == code).map(|(_, words)| *words);
    let mut found = codes.iter().filter(|(code, _)| {
        usual(code).is_some_and(|words| words.split('|').any(|word| word == said))
    });
    match (found.next(), found.next()) {
        (Some((code, _)), None) => Some(*code),
        _ => None,
    }
}

/// Several answers in one cell. None if one of them is not on the list.
pub fn answers(list: List, text: &str) -> Option<Vec<&'static str>> {
    if let Some(code) = answer(list, text) {
        return Some(vec![code]);
    }
    let parts = text.split([',', ';', '/', '&', '+', '|']).flat_map(|part| part.split(" and "));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let mut codes = parts.map(|part| answer(list, part)).collect::<Option<Vec<_>>>()?;
    codes.dedup();
    (!codes.is_empty()).then_some(codes)
}

fn before_detail(label: &str) -> &str {
    label.split(['(', ':']).next().unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        code::{Authority, Exploitation, Gender, Nation, NegativeReason, Outcome, Route},
        sheet::field::Form,
    };

    fn list(form: Form) -> List {
        match form {
            Form::Code(list) | Form::Codes(list) => list,
            _ => Vec::new,
        }
    }

    macro_rules! of {
        ($list:ty) => {
            list(crate::sheet::field::one!($list))
        };
    }

    #[test]
    fn usual_words_capitals_and_spaces_do_not_matter() {
        for text in ["POSITIVE", "positive", " Pos ", "pos.", "+ve", "Positive RG"] {
            assert_eq!(answer(of!(Outcome), text), Some("POSITIVE"), "{text}");
        }
        assert_eq!(answer(of!(Outcome), "-ve"), Some("NEGATIVE"));
        assert_eq!(answer(of!(Gender), "F"), Some("FEMALE"));
        assert_eq!(answer(of!(Gender), "N/K"), Some("UNKNOWN"));
        assert_eq!(answer(of!(Nation), "England"), Some("EW"));
        assert_eq!(answer(of!(Authority), "Single Competent Authority"), Some("SCA"));
        assert_eq!(answer(of!(Route), "vts"), Some("VTS"));
        assert_eq!(answer(of!(Route), "Temporary permission for victims"), Some("VTS"));
        assert_eq!(answer(of!(NegativeReason), "Credibility"), Some("NOT_CREDIBLE"));
    }

    #[test]
    fn what_is_on_no_list_is_not_matched_to_the_nearest() {
        for text in ["possibly", "pending", "", "positiv", "?", "正"] {
            assert_eq!(answer(of!(Outcome), text), None, "{text}");
        }
    }

    #[test]
    fn several_answers_stand_in_one_cell() {
        let list = of!(Exploitation);

        assert_eq!(answers(list, "Labour / criminal"), Some(vec!["LABOUR", "CRIMINAL"]));
        assert_eq!(
            answers(list, "sexual and domestic servitude"),
            Some(vec!["SEXUAL", "DOMESTIC_SERVITUDE"])
        );
        assert_eq!(answers(list, "labour, something"), None);
    }
}
