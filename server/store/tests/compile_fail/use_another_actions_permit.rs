use store::{Permit, Store, permit::ReadName};

async fn wrong(store: Store, permit: Permit<ReadName>) {
    let _ = store.case(permit).await;
}

fn main() {}
