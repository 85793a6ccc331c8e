//! Reading the answers about other names, the people who belong to somebody, and other numbers.

use domain::contact::{
    Identifier, NameKind, NumberKind, OtherName, Related, Relation, Whereabouts,
};

use super::ContactForm;
use crate::site::{
    forms::{
        Problem,
        reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
    },
    words::{contact as words, dates},
};

impl ContactForm {
    pub(super) fn named(&self, reader: &mut Reader) -> Option<OtherName> {
        let kind = reader.choice(
            "name_kind",
            &self.name_kind,
            NameKind::from_code,
            words::CHOOSE_NAME_KIND,
        );
        let name = reader.text("name", &self.name, LINE_LIMIT, words::ENTER_OTHER_NAME);
        Some(OtherName { kind: kind?, name: name? })
    }

    pub(super) fn related(&self, reader: &mut Reader) -> Option<Related> {
        let relation =
            reader.choice("relation", &self.relation, Relation::from_code, words::CHOOSE_RELATION);
        let name = reader.text("name", &self.name, LINE_LIMIT, words::ENTER_CALLED);
        let born = reader.past_day_if_any("born", dates::BORN, &self.born);
        let whereabouts = reader.choice(
            "whereabouts",
            &self.whereabouts,
            Whereabouts::from_code,
            words::CHOOSE_WHEREABOUTS,
        );
        let told = reader.text("told", &self.told, NOTE_LIMIT, words::ENTER_TOLD);
        Some(Related {
            relation: relation?,
            name: name?,
            born,
            whereabouts: whereabouts?,
            may_be_told: told?,
        })
    }

    pub(super) fn identifier(&self, reader: &mut Reader) -> Option<Identifier> {
        let kind = reader.choice(
            "number_kind",
            &self.number_kind,
            NumberKind::from_code,
            words::CHOOSE_NUMBER_KIND,
        );
        let value = reader.text("value", &self.value, LINE_LIMIT, words::ENTER_NUMBER);
        if value.as_deref().is_some_and(|value| !value.chars().any(|c| c.is_ascii_digit())) {
            reader.refuse(Problem::with("value", words::NO_DIGIT));
        }
        Some(Identifier { kind: kind?, value: value? })
    }
}
