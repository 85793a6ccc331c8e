use store::{Permit, permit::ReadCase};

fn copy(permit: &Permit<ReadCase>) -> Permit<ReadCase> {
    permit.clone()
}

fn main() {}
