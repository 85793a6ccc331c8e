//! The groups that reports put people and answers in. Coarse and fixed: a list that followed the charity's own data
//! would say something about the data.

use chrono::Datelike;

use super::Age::{Adult, From18, From25, From35, From45, NotKnown, Under18};
use crate::{code::AgeGroup, codes, event::Day, permission::LengthBand};

codes! {
    /// Where somebody is from. A country stands alone only if published national figures are large every year.
    Region {
        Uk = "UK", "UK";
        Albania = "ALBANIA", "Albania";
        Vietnam = "VIETNAM", "Vietnam";
        Africa = "AFRICA", "Africa";
        OtherEurope = "EUROPE", "Other Europe";
        AsiaMiddleEast = "ASIA", "Asia & Middle East";
        AmericasOceania = "AMERICAS", "Americas & Oceania";
    }
}

codes! {
    /// How old somebody was when it happened.
    Age {
        Under18 = "U18", "Under 18";
        From18 = "18_24", "18-24";
        From25 = "25_34", "25-34";
        From35 = "35_44", "35-44";
        From45 = "45", "45+";
        Adult = "ADULT", "18 and over, not known more closely";
        NotKnown = "UNKNOWN", "Not known";
    }
}

codes! {
    /// What somebody was exploited for.
    Exploitation {
        Sexual = "SEXUAL", "Sexual";
        Labour = "LABOUR", "Labour";
        Criminal = "CRIMINAL", "Criminal";
        Domestic = "DOMESTIC_SERVITUDE", "Domestic servitude";
        Other = "OTHER", "Multiple or other";
    }
}

codes! {
    /// Why somebody did not want to be referred (domain reference 1.2, grouped).
    DeclineReason {
        FearOfTraffickers = "FEAR_TRAFFICKER", "Fear of traffickers";
        FearOfRemoval = "FEAR_DEPORTATION_DETENTION", "Fear of detention or removal";
        Mistrust = "MISTRUST_AUTHORITIES", "Mistrust of authorities";
        SupportedElsewhere = "SUPPORTED_ELSEWHERE", "Supported elsewhere";
        MovingOn = "WANTS_TO_MOVE_ON", "Wants to move on";
        PoorInformation = "POOR_INFORMATION", "Not enough information";
        Other = "OTHER", "Other or no reason given";
    }
}

codes! {
    /// Either way a decision on permission to stay can go.
    PermissionAnswer {
        Granted = "GRANTED", "Granted";
        Refused = "REFUSED", "Refused";
    }
}

codes! {
    /// How long permission to stay was granted for (domain reference 3.3, grouped).
    GrantLength {
        UnderYear = "LT12", "Under 12 months";
        UnderThirty = "12_LT30", "12 months to under 30";
        Thirty = "EQ30", "30 months";
        OverThirty = "GT30", "Over 30 months";
    }
}

const AFRICA: &str = "DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML \
    MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW";
const EUROPE: &str = "AX AD AT BY BE BA BG HR CY CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT JE LV LI LT LU MT MD MC \
    ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA VA XK";
const ASIA: &str = "AF AM AZ BH BD BT BN KH CN GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS \
    PH QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ YE IO";

impl Region {
    /// The group of somebody with these nationalities (ISO 3166-1 alpha-2); the first one named counts.
    pub fn of(nationalities: &[String]) -> Option<Self> {
        let code = nationalities.first()?.as_str();
        let among = |codes: &str| codes.split_ascii_whitespace().any(|known| known == code);
        Some(match code {
            "GB" => Self::Uk,
            "AL" => Self::Albania,
            "VN" => Self::Vietnam,
            _ if among(AFRICA) => Self::Africa,
            _ if among(EUROPE) => Self::OtherEurope,
            _ if among(ASIA) => Self::AsiaMiddleEast,
            _ => Self::AmericasOceania,
        })
    }
}

impl Age {
    /// The band on a day, by birthday where it is known, else by the group that was recorded.
    pub fn on(day: Day, born: Option<Day>, group: AgeGroup) -> Self {
        match (born.map(|born| years(born, day)), group) {
            (Some(years), _) => Self::of_years(years),
            (None, AgeGroup::Child | AgeGroup::Disputed) => Under18,
            (None, AgeGroup::Adult) => Adult,
            (None, AgeGroup::NotKnown) => NotKnown,
        }
    }

    /// The band of somebody this old.
    pub const fn of_years(years: i32) -> Self {
        match years {
            ..18 => Under18,
            18..25 => From18,
            25..35 => From25,
            35..45 => From35,
            45.. => From45,
        }
    }
}

fn years(born: Day, day: Day) -> i32 {
    let is_before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    day.year() - born.year() - i32::from(is_before_birthday)
}

impl GrantLength {
    /// The group of a length; none where the length is not known.
    pub const fn of(band: LengthBand) -> Option<Self> {
        Some(match band {
            LengthBand::Under12 => Self::UnderYear,
            LengthBand::From12To24 | LengthBand::From24To30 => Self::UnderThirty,
            LengthBand::Thirty => Self::Thirty,
            LengthBand::From30To60
            | LengthBand::Sixty
            | LengthBand::Over60
            | LengthBand::Indefinite => Self::OverThirty,
            LengthBand::Unknown => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Age, AgeGroup, Region};
    use crate::event::Day;

    #[test]
    fn every_nationality_has_its_group() {
        for (code, region) in [
            ("GB", Region::Uk),
            ("AL", Region::Albania),
            ("VN", Region::Vietnam),
            ("NG", Region::Africa),
            ("RO", Region::OtherEurope),
            ("SY", Region::AsiaMiddleEast),
            ("BR", Region::AmericasOceania),
            ("TV", Region::AmericasOceania),
        ] {
            assert_eq!(Region::of(&[code.to_owned()]), Some(region), "{code}");
        }
        assert_eq!(Region::of(&[]), None);
        assert_eq!(Region::of(&["AL".to_owned(), "GB".to_owned()]), Some(Region::Albania));
    }

    #[test]
    fn an_age_is_that_of_the_day_it_happened() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let on = |text, born: &str| Age::on(day(text), Some(day(born)), AgeGroup::NotKnown);

        assert_eq!(on("2026-05-03", "2008-05-04"), Age::Under18);
        assert_eq!(on("2026-05-04", "2008-05-04"), Age::From18);
        assert_eq!(on("2025-02-28", "2000-02-29"), Age::From18);
        assert_eq!(on("2025-03-01", "2000-02-29"), Age::From25);
    }

    #[test]
    fn without_a_birthday_the_recorded_group_is_taken() {
        for (group, age) in [
            (AgeGroup::Child, Age::Under18),
            (AgeGroup::Disputed, Age::Under18),
            (AgeGroup::Adult, Age::Adult),
            (AgeGroup::NotKnown, Age::NotKnown),
        ] {
            assert_eq!(Age::on(Day::default(), None, group), age);
        }
    }
}
