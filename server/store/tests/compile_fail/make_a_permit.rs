use store::{Actor, Permit, permit::ReadCase};

fn forge(actor: Actor, case: domain::id::CaseId) -> Permit<ReadCase> {
    Permit { actor, target: case, action: std::marker::PhantomData }
}

fn main() {}
