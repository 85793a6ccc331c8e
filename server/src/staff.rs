//! The people who work at Harbour Light, the charity of the demonstration.

use store::Role;

/// The password of everybody in the demonstration. There is nothing to protect: everybody is invented.
pub const PASSWORD: &str = "three herons at noon";

/// The key of the one authenticator app in the demonstration: as public as the password.
pub const SECOND_STEP_KEY: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/// Cases that one caseworker holds.
const LOAD: usize = 60;

/// Caseworkers in a team.
const TEAM: usize = 6;

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    pub name: String,
    pub email: String,
    pub role: Role,
    /// The team of a caseworker; the team a legal adviser advises.
    pub team: usize,
}

/// Everybody at the charity.
#[derive(Debug, Clone)]
pub struct Staff {
    pub caseworkers: Vec<Colleague>,
    /// One for each team.
    pub advisers: Vec<Colleague>,
    pub manager: Colleague,
    pub administrator: Colleague,
    /// Another administrator, who signs in with a second step.
    pub guarded: Colleague,
    /// A caseworker who has left.
    pub left: Colleague,
    /// A trustee, who reads what was published.
    pub reader: Colleague,
    /// A caseworker without cases who leads on data protection.
    pub lead: Colleague,
}

const CASEWORKERS: [&str; 10] = [
    "Rosa Delgado",
    "Tom Ashdown",
    "Carys Bevan",
    "Dev Malhotra",
    "Ewa Nowak",
    "Finn Doherty",
    "Gwen Parry",
    "Hamza Qureshi",
    "Ines Costa",
    "Jonas Weber",
];

const ADVISERS: [&str; 4] = ["Farah Siddiqui", "Leo Brandt", "Maeve Kelly", "Nadia Rahman"];

impl Staff {
    /// Enough people for so many cases, and always two teams.
    pub fn of(cases: usize) -> Self {
        let workers = cases.div_ceil(LOAD).max(2);
        let teams = workers.div_ceil(TEAM).max(2);
        let caseworkers = (0..workers)
            .map(|n| colleague(&numbered(&CASEWORKERS, n), Role::Caseworker, n % teams));
        let advisers =
            (0..teams).map(|n| colleague(&numbered(&ADVISERS, n), Role::LegalAdviser, n));
        Self {
            caseworkers: caseworkers.collect(),
            advisers: advisers.collect(),
            manager: colleague("Grace Mbeki", Role::Manager, 0),
            administrator: colleague("Idris Lloyd", Role::Administrator, 0),
            guarded: colleague("Winifred Okafor", Role::Administrator, 0),
            left: colleague("Bethan Rowlands", Role::Caseworker, 0),
            reader: colleague("Harriet Osei", Role::ReportReader, 0),
            lead: colleague("Nia Vaughan", Role::Caseworker, 1),
        }
    }

    /// The name of a team.
    pub fn team_name(team: usize) -> String {
        format!("Team {}", team + 1)
    }

    /// The ones to try first: one of each kind.
    pub fn shown(&self) -> [&Colleague; 4] {
        [&self.caseworkers[0], &self.advisers[0], &self.manager, &self.administrator]
    }
}

fn numbered(names: &[&str], number: usize) -> String {
    let name = names[number % names.len()];
    match number / names.len() {
        0 => name.to_owned(),
        again => format!("{name} {}", again + 1),
    }
}

fn colleague(name: &str, role: Role, team: usize) -> Colleague {
    let address = name.to_lowercase().replace(' ', ".");
    let email = format!("{address}@harbourlight.example");
    Colleague { name: name.to_owned(), email, role, team }
}
