//! The code lists of the domain reference (sections 1, 2, 3 and 5): complete, without a code or a label twice, and read
//! back as they are stored. A list that is added to the source must be added here.

use std::{collections::BTreeSet, fs, path::Path};

use domain::code::*;

/// Every list with its codes as the reference writes them.
macro_rules! lists {
    ($($list:ident: $($code:literal)+;)+) => {
        const NAMES: &[&str] = &[$(stringify!($list)),+];

        #[test]
        fn every_list_has_the_codes_of_the_reference_and_reads_each_back() {
            $({
                let name = stringify!($list);
                let codes: Vec<_> = $list::ALL.iter().map(|one| one.code()).collect();
                assert_eq!(codes, [$($code),+], "{name}");
                for one in $list::ALL {
                    assert_eq!($list::from_code(one.code()), Some(*one), "{name}");
                    let stored = serde_json::to_value(one).expect("a code is plain data");
                    assert_eq!(stored, one.code(), "{name} is stored by its code");
                    assert_eq!(serde_json::from_value::<$list>(stored).ok(), Some(*one), "{name}");
                }
                assert_eq!($list::from_code("NO_SUCH_CODE"), None, "{name}");
                assert_eq!($list::from_code(""), None, "{name}");
            })+
        }

        #[test]
        fn no_list_has_a_code_or_a_label_twice_and_every_label_is_words() {
            $({
                let name = stringify!($list);
                let codes: BTreeSet<_> = $list::ALL.iter().map(|one| one.code()).collect();
                let labels: BTreeSet<_> = $list::ALL.iter().map(|one| one.label()).collect();
                assert_eq!(codes.len(), $list::ALL.len(), "{name}: a code twice");
                assert_eq!(labels.len(), $list::ALL.len(), "{name}: a label twice");
                let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
                assert!(codes.iter().all(|code| code.chars().all(plain)), "{name}");
                assert!(labels.iter().all(|label| label.trim() == *label && !label.is_empty()), "{name}");
            })+
        }
    };
}

lists! {
    AgainWhere: "UK" "AFTER_RETURN" "ELSEWHERE";
    AgeFinding: "CHILD" "ADULT";
    AgeGroup: "ADULT" "CHILD" "DISPUTED" "UNKNOWN";
    Arrival: "EMAIL" "POST" "TOLD" "OTHER";
    AskedBy: "PERSON" "REPRESENTATIVE" "SUPPORT_PROVIDER" "FIRST_RESPONDER";
    Authority: "SCA" "IECA" "PANEL";
    ClaimScheme: "CICA" "REPARATION_ORDER" "CIVIL" "EMPLOYMENT_TRIBUNAL";
    ClaimStage: "APPLIED" "REFUSED" "REVIEW_ASKED" "APPEALED" "AWARDED" "WITHDRAWN";
    ClosureReason: "SUPPORT_ENDED" "MOVED" "LOST_CONTACT" "DECLINED" "RETURNED" "DIED" "DUPLICATE";
    Consent: "REFERRAL" "SUPPORT" "SHARING";
    ContactKind: "CONTACT" "THREAT" "FAMILY_THREAT";
    DeclineReason: "FEAR_TRAFFICKER" "FEAR_DEPORTATION_DETENTION" "MISTRUST_AUTHORITIES" "SUPPORTED_ELSEWHERE" "WANTS_TO_MOVE_ON" "DOES_NOT_SEE_SELF_AS_VICTIM" "POOR_INFORMATION_OR_MISUNDERSTANDING" "FEAR_FOR_FAMILY" "WANTS_TO_RETURN_HOME" "WANTS_WORK_OR_INCOME" "DELAY_OR_RIGHTS_LOSS_IN_NRM" "LANGUAGE_OR_INTERPRETER" "HEALTH_OR_CAPACITY" "NO_REASON_GIVEN" "OTHER";
    Control: "PHYSICAL_THREATS" "LAW_THREATS" "FAMILY_THREATS" "DEBT" "FALSE_PROMISES" "PHYSICAL_ABUSE" "SEXUAL_ABUSE" "EARNINGS" "FINANCE" "MEDICAL_CARE" "NECESSITIES" "PSYCHOLOGICAL" "SUBSTANCES" "HOURS" "DOCUMENTS" "MOVEMENT" "CHILDREN" "OTHER";
    Defence: "RAISED" "ACCEPTED" "REJECTED" "NOT_RAISED" "UNKNOWN";
    Destination: "OWN_TENANCY" "COUNCIL_HOUSING" "ASYLUM_ACCOMMODATION" "FRIENDS_FAMILY" "SHELTER" "NO_FIXED_ABODE" "ABROAD" "CUSTODY" "UNKNOWN";
    DisqualificationAnswer: "LIFTED" "UPHELD" "TOO_LATE";
    Disqualifier: "POD" "BAD_FAITH";
    DoubtedBy: "HOME_OFFICE" "LOCAL_AUTHORITY" "COURT" "OTHER";
    Exploitation: "LABOUR" "CRIMINAL" "COUNTY_LINES" "SEXUAL" "DOMESTIC_SERVITUDE" "ORGAN" "OTHER" "UNKNOWN";
    ExploitationAge: "ADULT" "CHILD" "UNKNOWN";
    ExploitationPlace: "UK_ONLY" "OVERSEAS_ONLY" "BOTH" "UNKNOWN";
    Facts: "NEW" "EARLIER";
    FirstResponder: "POLICE" "LOCAL_AUTHORITY" "HSC_TRUST_NI" "UKVI" "BORDER_FORCE" "IMMIGRATION_ENFORCEMENT" "GLAA_FWA" "NCA" "NGO";
    Gender: "FEMALE" "MALE" "OTHER" "UNKNOWN";
    Grounds: "EVIDENCE" "GUIDANCE" "BOTH";
    HoldReason: "NO_CONTACT" "ABSCONDED" "EVIDENCE_MISSING" "OTHER";
    Industry: "A" "B" "C" "D" "E" "F" "G" "H" "I" "J" "K" "L" "M" "N" "O" "P" "Q" "R" "S" "T" "U";
    LiftedBy: "AUTHORITY" "COURT";
    Nation: "EW" "SCT" "NI";
    NeedsStep: "OFFERED" "DECLINED" "SUBMITTED" "GRANTED" "REFUSED";
    NegativeReason: "INSUFFICIENT_INFORMATION" "DOES_NOT_MEET_DEFINITION" "NOT_CREDIBLE" "NO_REASON_GIVEN" "OTHER";
    Outcome: "POSITIVE" "NEGATIVE";
    ReconsiderationAnswer: "OVERTURNED" "UPHELD" "TOO_LATE" "NOT_ACCEPTED";
    Recruitment: "PLACE_OF_BUSINESS" "EDUCATION" "WORK" "ONLINE_NETWORK" "ONLINE_ADVERT" "TELEVISION" "NEWSPAPER" "FAMILY" "FRIENDS" "OTHER";
    ReferralEnd: "DUPLICATE" "INVALID" "DEATH" "OTHER";
    ReferralForm: "ADULT" "CHILD";
    Relation: "FAMILY" "KNOWN" "STRANGER";
    RemovalScheme: "UK_FRANCE" "DEPORTATION" "ADMINISTRATIVE" "THIRD_COUNTRY" "OTHER";
    ReportedTo: "POLICE" "AUTHORITY" "BOTH" "NOBODY";
    ResponderAnswer: "WILL_REFER" "NEEDS_MORE" "WILL_NOT_REFER";
    ReturnKind: "VOLUNTARY" "ASSISTED" "ENFORCED" "UNKNOWN";
    Route: "VTS" "MSDL" "DL" "REFUGEE" "HP" "PROTECTION_30M" "TEMP_REFUGEE_30M" "UASC" "FAMILY_PRIVATE" "LOTR" "EUSS" "EUSS_PRE_SETTLED" "EUSS_SETTLED" "DOMESTIC_ABUSE" "ODW" "SKILLED_WORKER" "ILR" "BRITISH" "IRISH" "OTHER";
    Scheme: "MSVCC" "SCOTLAND" "NI" "LA_CHILDREN" "OTHER";
    SexualKind: "PROSTITUTION" "PORNOGRAPHY" "REMOTE" "PRIVATE";
    Stage: "RG" "CG";
    SupportEnd: "PERIOD_ENDED" "DECISION" "NEGATIVE_DECISION" "DISQUALIFIED" "MOVED_ON" "LEFT" "LOST_CONTACT" "TRANSFERRED" "DIED";
    SupportType: "SAFE_HOUSE" "OUTREACH" "ASYLUM_ACCOMMODATION_OUTREACH" "LA_ACCOMMODATION" "EMERGENCY_PRE_RG" "PLACE_OF_SAFETY" "REACH_IN" "DESTITUTION_ONLY";
    SurvivorStage: "INVESTIGATED" "CHARGED" "DISCONTINUED" "ACQUITTED" "CONVICTED" "CONVICTION_QUASHED";
    TraffickedAgain: "AT_RISK" "NOT_AT_RISK" "NOT_SAID";
    TraffickerStage: "REPORTED" "INVESTIGATED" "CHARGED" "CONVICTED" "ACQUITTED" "NFA";
}

/// The lists that the source declares.
fn declared() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let beside = fs::read_dir(folder.join("code")).expect("the lists have a folder");
    let beside = beside.map(|file| file.expect("it can be read").path());
    let mut found = BTreeSet::new();
    for file in beside.chain([folder.join("code.rs")]) {
        let text = fs::read_to_string(&file).expect("it is text");
        for list in text.split("codes! {").skip(1) {
            let mut lines = list.lines().map(str::trim).filter(|line| !line.is_empty());
            let head = lines.find(|line| !line.starts_with("///"));
            found.extend(head.and_then(|head| head.strip_suffix(" {")).map(str::to_owned));
        }
    }
    found
}

#[test]
fn no_list_of_the_source_is_left_out() {
    let named: BTreeSet<_> = NAMES.iter().map(|name| (*name).to_owned()).collect();

    assert_eq!(named, declared());
}

/// The official names that an answer of each list goes by, one for each answer; nothing where the standard has none.
/// (HTCDS v2.0, domain reference 5.2.)
#[test]
fn every_answer_with_a_name_in_the_data_standard_goes_by_it() {
    let gender: Vec<_> = Gender::ALL.iter().map(|one| one.htcds()).collect();
    let referrer: BTreeSet<_> = FirstResponder::ALL.iter().map(|one| one.htcds()).collect();
    let decides: BTreeSet<_> = Authority::ALL.iter().map(|one| one.htcds()).collect();
    let support: Vec<_> = SupportType::ALL.iter().map(|one| one.htcds()).collect();
    let closure: Vec<_> = ClosureReason::ALL.iter().map(|one| one.htcds()).collect();

    assert_eq!(gender, ["Feminine", "Masculine", "NonConforming", "NonSpecifiedUnknown"]);
    assert_eq!(referrer, ["NGO", "NonPoliceGovernmentalOrganization", "Police"].into());
    assert_eq!(decides, ["NonPoliceGovernmentalOrganization"].into());
    let social = Some("SocialCare");
    assert_eq!(support, [None, social, social, None, None, None, social, Some("Financial")]);
    let moved = ClosureReason::ALL.iter().position(|one| *one == ClosureReason::Moved);
    for (place, name) in closure.into_iter().enumerate() {
        let expected = if Some(place) == moved { "ClosedReferred" } else { "Closed" };
        assert_eq!(name, expected);
    }
}

/// What the standard calls the exploitation, the decisions and the support: only names it has.
#[test]
fn no_name_is_used_that_the_data_standard_does_not_have() {
    const EXPLOITATION: [&str; 11] = [
        "ForcedLabour",
        "SexualExploitation",
        "ChildLabour",
        "ForcedMarriage",
        "Servitude",
        "ForcedMilitaryByNonStateActors",
        "OrganRemoval",
        "ForcedBegging",
        "ForcedAdoption",
        "Surrogacy",
        "Other",
    ];
    const STATUS: [&str; 3] =
        ["PossibleVictimOfTrafficking", "ActualVictimOfTrafficking", "NotAVictimOfTrafficking"];

    assert!(Exploitation::ALL.iter().all(|one| EXPLOITATION.contains(&one.htcds())));
    for stage in Stage::ALL {
        for outcome in Outcome::ALL {
            assert!(outcome.htcds(*stage).is_none_or(|name| STATUS.contains(&name)));
        }
    }
}

/// The lists of how somebody was recruited, held and exploited, whole, in the order of the standard; of the means of
/// control also the two that only its field definitions give (HTCDS v2.0, domain reference 5.2).
#[test]
fn the_lists_of_recruitment_control_and_trade_are_those_of_the_data_standard() {
    const RECRUITMENT: &str = "AtAPlaceOfBusiness AtAnEducationalInstitution AtWork \
        ThroughOnlineSocialNetworks ThroughAnOnlineAdvertisement ThroughATelevisionAdvert \
        ThroughANewspaperAdvert ThroughFamilyOrFamilyEvents ThroughFriendsOrSocialEvents Other";
    const CONTROL: &str = "PhysicalThreats ThreatsLawEnforcement ThreatensChildrenFamily \
        DebtBondage FalsePromises PhysicalAbuse SexualAbuse TakesEarnings \
        RestrictsFinancialAccess RestrictsMedicalCare WithholdsNecessities PsychologicalAbuse \
        PsychoactiveSubstance ExcessiveWorkingHours WithholdsDocuments RestrictsMovement \
        UsesChildren Other";
    const SEXUAL: &str = "Prostitution Pornography RemoteInteractiveServices PrivateSexualServices";
    let joined = |names: Vec<&str>| names.join(" ");

    assert_eq!(joined(Recruitment::ALL.iter().map(|one| one.htcds()).collect()), RECRUITMENT);
    assert_eq!(joined(Control::ALL.iter().map(|one| one.htcds()).collect()), CONTROL);
    assert_eq!(joined(SexualKind::ALL.iter().map(|one| one.htcds()).collect()), SEXUAL);
    let relation: Vec<_> = Relation::ALL.iter().map(|one| one.htcds()).collect();
    assert_eq!(relation, ["Familial", "Acquainted", "Unaquainted"]);
    let letters: String = Industry::ALL.iter().map(|one| one.htcds()).collect();
    assert_eq!(letters, ('A'..='U').collect::<String>());
}
