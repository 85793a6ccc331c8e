enum ReadEverything {}

impl store::permit::sealed::Sealed for ReadEverything {}

fn main() {}
