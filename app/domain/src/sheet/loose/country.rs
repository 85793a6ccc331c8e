//! Countries and nationalities as people write them, for those that are met most; others by their two letters.

use super::plain;

/// ISO 3166-1 alpha-2, the country, and whoever comes from there.
const MET: &str = "AF afghanistan afghan;AL albania albanian;DZ algeria algerian;AO angola angolan;BD bangladesh bangladeshi;\
BR brazil brazilian;BG bulgaria bulgarian;CM cameroon cameroonian;CN china chinese;CD drc congolese;HR croatia croatian;\
CZ czechia czech;EG egypt egyptian;ER eritrea eritrean;ET ethiopia ethiopian;FR france french;GM gambia gambian;\
GE georgia georgian;DE germany german;GH ghana ghanaian;GN guinea guinean;HU hungary hungarian;IN india indian;\
ID indonesia indonesian;IR iran iranian;IQ iraq iraqi;IE ireland irish;IT italy italian;CI ivorycoast ivorian;\
JM jamaica jamaican;KE kenya kenyan;XK kosovo kosovan;KW kuwait kuwaiti;LV latvia latvian;LB lebanon lebanese;\
LT lithuania lithuanian;MW malawi malawian;MY malaysia malaysian;ML mali malian;MD moldova moldovan;MN mongolia mongolian;\
MA morocco moroccan;NA namibia namibian;NP nepal nepalese;NG nigeria nigerian;PK pakistan pakistani;PH philippines filipino;\
PL poland polish;PT portugal portuguese;RO romania romanian;RU russia russian;SN senegal senegalese;SL sierraleone sierraleonean;\
SK slovakia slovak;SO somalia somali;ZA southafrica southafrican;ES spain spanish;LK srilanka srilankan;SD sudan sudanese;\
SY syria syrian;TZ tanzania tanzanian;TH thailand thai;TN tunisia tunisian;TR turkey turkish;UG uganda ugandan;\
UA ukraine ukrainian;GB unitedkingdom british;GB uk gb;US usa american;VN vietnam vietnamese;VN vietnam viet;YE yemen yemeni;\
ZM zambia zambian;ZW zimbabwe zimbabwean";

/// The code of a country or nationality.
pub fn country(text: &str) -> Option<String> {
    let said = plain(text).replace(' ', "");
    let found = MET.split(';').find_map(|line| {
        let mut words = line.split(' ');
        let code = words.next()?;
        (code.eq_ignore_ascii_case(&said) || words.any(|word| word == said)).then_some(code)
    });
    let typed = text.trim();
    let is_code = typed.len() == 2 && typed.bytes().all(|letter| letter.is_ascii_uppercase());
    found.map(str::to_owned).or_else(|| is_code.then(|| typed.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_and_whoever_comes_from_there_are_one() {
        for text in ["Albania", "albanian", "AL", " Albanian "] {
            assert_eq!(country(text).as_deref(), Some("AL"), "{text}");
        }
        assert_eq!(country("Viet Nam").as_deref(), Some("VN"));
        assert_eq!(country("Sri Lankan").as_deref(), Some("LK"));
        assert_eq!(country("PG").as_deref(), Some("PG"));
        assert_eq!(country("Narnian"), None);
    }
}
