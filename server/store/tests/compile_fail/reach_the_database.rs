use store::Store;

fn past_the_permits(store: &Store) {
    let _ = store.db();
}

fn main() {}
