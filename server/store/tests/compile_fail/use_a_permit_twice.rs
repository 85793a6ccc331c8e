use store::{Permit, Store, permit::ReadCase};

async fn twice(store: Store, permit: Permit<ReadCase>) {
    let _ = store.case(permit).await;
    let _ = store.case(permit).await;
}

fn main() {}
