//! Every test of the store, in one executable: linking one for each file takes longer than the tests.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod at_once;
mod benchmarks;
mod both;
mod contacts;
mod dates;
mod declarations;
mod door;
mod door_answers;
mod door_close;
mod door_device;
mod door_publish;
mod door_session;
mod door_sign_in;
mod ending;
mod feeds;
mod find;
mod holidays;
mod importing;
mod internal;
mod links;
mod lists;
mod nation;
mod notes;
mod notices;
mod opening;
mod own_account;
mod people;
mod recording;
mod releases;
mod risk;
mod second_step;
mod statements;
mod stories;
mod tasks;
mod trail;
