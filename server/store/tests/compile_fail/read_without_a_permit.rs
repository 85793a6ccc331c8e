use store::Store;

async fn bare(store: Store, case: domain::id::CaseId) {
    let _ = store.case(case).await;
}

fn main() {}
