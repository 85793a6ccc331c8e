//! Where the people of the demonstration come from, roughly as in the official figures, and names that are common
//! in each place but together belong to nobody we know.

/// A nationality: its share of a hundred or so, its language, and names.
#[derive(Debug, Clone, Copy)]
pub(super) struct People {
    pub share: u64,
    pub code: &'static str,
    pub language: &'static str,
    pub women: Names,
    pub men: Names,
    pub families: Names,
}

type Names = &'static [&'static str];

const fn people(
    share: u64,
    code: &'static str,
    language: &'static str,
    [women, men, families]: [Names; 3],
) -> People {
    People { share, code, language, women, men, families }
}

/// British people first, then Albanian, Vietnamese, Eritrean, Sudanese: the order of recent bulletins.
pub(super) static PEOPLES: &[People] = &[
    people(
        23,
        "GB",
        "English",
        [
            &["Jade", "Chloe", "Leanne", "Shanice", "Megan", "Paige", "Keira", "Holly"],
            &["Kyle", "Jordan", "Ryan", "Tyrone", "Liam", "Callum", "Reece", "Lewis"],
            &[
                "Marsh", "Hollis", "Barker", "Okafor", "Fletcher", "Whitaker", "Dunne", "Rowe",
                "Pryce", "Lamb",
            ],
        ],
    ),
    people(
        13,
        "AL",
        "Albanian",
        [
            &["Arta", "Blerina", "Drita", "Elira", "Fjolla", "Mirela", "Teuta", "Vjosa"],
            &["Arben", "Besnik", "Dritan", "Erion", "Fatos", "Gentian", "Ilir", "Klodian"],
            &[
                "Gashi", "Kola", "Marku", "Prifti", "Leka", "Dervishi", "Bardhi", "Zeneli",
                "Toska", "Mema",
            ],
        ],
    ),
    people(
        12,
        "VN",
        "Vietnamese",
        [
            &["Thu", "Lan", "Hoa", "Mai", "Ngoc", "Trang", "Yen", "Huong"],
            &["Duc", "Minh", "Hung", "Quang", "Tuan", "Son", "Khanh", "Bao"],
            &["Tran", "Pham", "Vu", "Dang", "Bui", "Ngo", "Duong", "Ly", "Doan", "Trinh"],
        ],
    ),
    people(
        8,
        "ER",
        "Tigrinya",
        [
            &["Almaz", "Bisrat", "Eden", "Feven", "Luwam", "Rahwa", "Saba", "Semhar"],
            &["Abel", "Biniam", "Dawit", "Filmon", "Kidane", "Merhawi", "Natnael", "Yonas"],
            &["Tesfay", "Haile", "Ghebre", "Woldu", "Kiflom", "Berhane", "Tewolde", "Asmerom"],
        ],
    ),
    people(
        8,
        "SD",
        "Sudanese Arabic",
        [
            &["Amal", "Hiba", "Ikram", "Nada", "Rania", "Salma", "Tahani", "Zeinab"],
            &["Abbas", "Bashir", "Elfatih", "Hamid", "Idris", "Mutaz", "Osman", "Yasir"],
            &["Abdalla", "Elamin", "Babiker", "Hassan", "Ishag", "Khalil", "Mustafa", "Tahir"],
        ],
    ),
    people(
        5,
        "ET",
        "Amharic",
        [
            &["Aster", "Birtukan", "Hirut", "Lemlem", "Meseret", "Selam", "Tigist", "Zewditu"],
            &["Abebe", "Bereket", "Dereje", "Girma", "Kebede", "Mulugeta", "Solomon", "Tadesse"],
            &["Alemu", "Bekele", "Demissie", "Gebre", "Mekonnen", "Negash", "Tefera", "Worku"],
        ],
    ),
    people(
        5,
        "IR",
        "Farsi",
        [
            &["Azadeh", "Elham", "Laleh", "Mahsa", "Niloufar", "Parisa", "Shirin", "Taraneh"],
            &["Arash", "Behrouz", "Farhad", "Kaveh", "Mehdi", "Navid", "Reza", "Siamak"],
            &["Ahmadi", "Hosseini", "Karimi", "Moradi", "Rahimi", "Sadeghi", "Tehrani", "Yazdani"],
        ],
    ),
    people(
        5,
        "RO",
        "Romanian",
        [
            &["Ana", "Cristina", "Elena", "Ioana", "Mihaela", "Raluca", "Simona", "Violeta"],
            &["Adrian", "Bogdan", "Cosmin", "Florin", "Ionut", "Marius", "Radu", "Vasile"],
            &["Ardelean", "Barbu", "Ciobanu", "Dumitru", "Lupu", "Munteanu", "Rusu", "Stoica"],
        ],
    ),
    people(
        4,
        "NG",
        "English",
        [
            &["Blessing", "Chioma", "Efe", "Gift", "Ngozi", "Osas", "Patience", "Precious"],
            &["Chidi", "Emeka", "Festus", "Ikenna", "Kelechi", "Osaze", "Sunday", "Tunde"],
            &["Adeyemi", "Balogun", "Eze", "Idahosa", "Nwosu", "Obi", "Okeke", "Osagie"],
        ],
    ),
    people(
        4,
        "IN",
        "Punjabi",
        [
            &["Amrit", "Gurpreet", "Harleen", "Jasleen", "Kiran", "Manjit", "Navdeep", "Simran"],
            &[
                "Amandeep",
                "Balwinder",
                "Daljit",
                "Gurmeet",
                "Harjit",
                "Jaspal",
                "Ranjit",
                "Sukhdev",
            ],
            &["Bains", "Dhillon", "Gill", "Johal", "Kang", "Mann", "Rai", "Sandhu"],
        ],
    ),
    people(
        3,
        "BD",
        "Sylheti",
        [
            &["Asma", "Farida", "Jahanara", "Kohinoor", "Nasima", "Rehana", "Shirina", "Taslima"],
            &["Abdul", "Faruk", "Harun", "Jamal", "Kamrul", "Mizan", "Rafiq", "Shahin"],
            &["Ali", "Begum", "Chowdhury", "Hoque", "Islam", "Miah", "Rahman", "Uddin"],
        ],
    ),
    people(
        3,
        "AF",
        "Dari",
        [
            &["Anahita", "Fereshta", "Gulalai", "Hosna", "Maryam", "Palwasha", "Roya", "Zarghuna"],
            &["Ajmal", "Baryalai", "Farid", "Hamed", "Jawad", "Najib", "Rahmat", "Zalmai"],
            &["Amiri", "Ghafuri", "Haidari", "Mohammadi", "Noori", "Popal", "Rasuli", "Safi"],
        ],
    ),
    people(
        3,
        "CN",
        "Mandarin",
        [
            &["Fang", "Hui", "Jing", "Li", "Mei", "Qin", "Xia", "Yan"],
            &["Bo", "Gang", "Jian", "Lei", "Ming", "Peng", "Wei", "Yong"],
            &["Chen", "Gao", "He", "Lin", "Sun", "Wu", "Xu", "Zheng"],
        ],
    ),
    people(
        2,
        "PH",
        "Tagalog",
        [
            &["Analyn", "Divina", "Imelda", "Jocelyn", "Lourdes", "Marites", "Rosalie", "Teresita"],
            &["Arnel", "Dennis", "Ernesto", "Jun", "Mario", "Noel", "Rodel", "Vicente"],
            &[
                "Bautista",
                "Castillo",
                "De Leon",
                "Flores",
                "Mendoza",
                "Ramos",
                "Santos",
                "Villanueva",
            ],
        ],
    ),
    people(
        2,
        "PL",
        "Polish",
        [
            &["Agnieszka", "Beata", "Dorota", "Ewelina", "Iwona", "Justyna", "Monika", "Sylwia"],
            &["Andrzej", "Dariusz", "Grzegorz", "Jacek", "Krzysztof", "Marek", "Pawel", "Zbigniew"],
            &["Dudek", "Jankowski", "Kaczmarek", "Mazur", "Nowicki", "Pawlak", "Sikora", "Zajac"],
        ],
    ),
];
