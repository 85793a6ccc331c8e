//! What must not compile: making, forging, copying or reusing leave to touch a record.

#[test]
fn leave_cannot_be_forged_copied_or_used_twice() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/compile_fail/*.rs");
}
