use store::{Actor, Role, SessionTag};

fn main() {
    let _ = Actor {
        user: domain::id::UserId::new(uuid::Uuid::nil()),
        session: SessionTag([0; 32]),
        name: String::new(),
        role: Role::Caseworker,
        team: None,
        proved_at: None,
    };
}
