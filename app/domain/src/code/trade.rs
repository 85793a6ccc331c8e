//! Code lists of how somebody was recruited, held and exploited, as the Human Trafficking Case Data Standard has them
//! (domain reference 5.2). Several may apply; that nobody knows is no answer of a list, see `pack::Known`.

use crate::codes;

codes! {
    /// How the person was recruited.
    Recruitment {
        Business = "PLACE_OF_BUSINESS", "At a place of business";
        School = "EDUCATION", "At a school, college or university";
        Work = "WORK", "At work";
        SocialNetwork = "ONLINE_NETWORK", "Through an online social network";
        OnlineAdvert = "ONLINE_ADVERT", "Through an online advertisement";
        Television = "TELEVISION", "Through a television advertisement";
        Newspaper = "NEWSPAPER", "Through a newspaper advertisement";
        Family = "FAMILY", "Through family, or at a family event";
        Friends = "FRIENDS", "Through friends, or at a social event";
        Other = "OTHER", "Another way";
    }
}

codes! {
    /// By what the person was held or made to obey.
    Control {
        Threats = "PHYSICAL_THREATS", "Threats of violence";
        LawThreats = "LAW_THREATS", "Threats of police or immigration officers";
        FamilyThreats = "FAMILY_THREATS", "Threats to their children or family";
        Debt = "DEBT", "Debt bondage";
        Promises = "FALSE_PROMISES", "False promises";
        Violence = "PHYSICAL_ABUSE", "Physical abuse";
        SexualAbuse = "SEXUAL_ABUSE", "Sexual abuse";
        Earnings = "EARNINGS", "Their earnings were taken";
        Money = "FINANCE", "Kept from bank accounts or money";
        Medical = "MEDICAL_CARE", "Kept from medical care";
        Necessities = "NECESSITIES", "Food, sleep or other necessities withheld";
        Psychological = "PSYCHOLOGICAL", "Psychological abuse";
        Substances = "SUBSTANCES", "Drugs, alcohol or medicines";
        Hours = "HOURS", "Excessive working hours";
        Documents = "DOCUMENTS", "Their documents were taken";
        Movement = "MOVEMENT", "They could not move freely";
        Children = "CHILDREN", "Their children were used against them";
        Other = "OTHER", "Another way";
    }
}

codes! {
    /// The industry in which somebody was made to work: the sections of the international classification (ISIC).
    Industry {
        Farming = "A", "Farming, forestry or fishing";
        Mining = "B", "Mining or quarrying";
        Factory = "C", "Factories and making things";
        Energy = "D", "Electricity or gas";
        Waste = "E", "Water, waste or recycling";
        Construction = "F", "Building and construction";
        Trade = "G", "Shops, wholesale, vehicle repair or car washes";
        Transport = "H", "Transport, delivery or warehouses";
        Hospitality = "I", "Hotels, restaurants or food";
        Information = "J", "Media, telephones or computing";
        Finance = "K", "Banks or insurance";
        Property = "L", "Letting or selling property";
        Professions = "M", "Professional or scientific work";
        Cleaning = "N", "Cleaning, security, agencies or office services";
        PublicBodies = "O", "Public bodies or defence";
        Teaching = "P", "Education";
        Care = "Q", "Health or social care";
        Arts = "R", "Arts, sport or entertainment";
        Services = "S", "Nail bars, hairdressers or other services";
        Households = "T", "Private households";
        Embassies = "U", "Embassies or international bodies";
    }
}

codes! {
    /// The kind of sexual exploitation.
    SexualKind {
        Prostitution = "PROSTITUTION", "Prostitution";
        Pornography = "PORNOGRAPHY", "Pornography";
        Remote = "REMOTE", "Remote or online services";
        Private = "PRIVATE", "Private sexual services";
    }
}

codes! {
    /// What the trafficker was to the person before.
    Relation {
        Family = "FAMILY", "Family";
        Known = "KNOWN", "Somebody they knew";
        Stranger = "STRANGER", "Somebody they did not know";
    }
}

impl Recruitment {
    /// `methodOfRecruitment`.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Business => "AtAPlaceOfBusiness",
            Self::School => "AtAnEducationalInstitution",
            Self::Work => "AtWork",
            Self::SocialNetwork => "ThroughOnlineSocialNetworks",
            Self::OnlineAdvert => "ThroughAnOnlineAdvertisement",
            Self::Television => "ThroughATelevisionAdvert",
            Self::Newspaper => "ThroughANewspaperAdvert",
            Self::Family => "ThroughFamilyOrFamilyEvents",
            Self::Friends => "ThroughFriendsOrSocialEvents",
            Self::Other => "Other",
        }
    }
}

impl Control {
    /// `methodsOfControl`.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Threats => "PhysicalThreats",
            Self::LawThreats => "ThreatsLawEnforcement",
            Self::FamilyThreats => "ThreatensChildrenFamily",
            Self::Debt => "DebtBondage",
            Self::Promises => "FalsePromises",
            Self::Violence => "PhysicalAbuse",
            Self::SexualAbuse => "SexualAbuse",
            Self::Earnings => "TakesEarnings",
            Self::Money => "RestrictsFinancialAccess",
            Self::Medical => "RestrictsMedicalCare",
            Self::Necessities => "WithholdsNecessities",
            Self::Psychological => "PsychologicalAbuse",
            Self::Substances => "PsychoactiveSubstance",
            Self::Hours => "ExcessiveWorkingHours",
            Self::Documents => "WithholdsDocuments",
            Self::Movement => "RestrictsMovement",
            Self::Children => "UsesChildren",
            Self::Other => "Other",
        }
    }
}

impl Industry {
    /// `forcedLabourIndustry`: the letter of the section, which is our code too.
    pub const fn htcds(self) -> &'static str {
        self.code()
    }
}

impl SexualKind {
    /// `typeOfSexExploitation`.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Prostitution => "Prostitution",
            Self::Pornography => "Pornography",
            Self::Remote => "RemoteInteractiveServices",
            Self::Private => "PrivateSexualServices",
        }
    }
}

impl Relation {
    /// `relationshipToTrafficker`. The standard itself spells the last one so.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Family => "Familial",
            Self::Known => "Acquainted",
            Self::Stranger => "Unaquainted",
        }
    }
}
