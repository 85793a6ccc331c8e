//! The worked examples of the domain reference (4.4), each by its number there: what comes out, and that the rule files
//! carry it.

use super::*;
use crate::rule::Example;

const UK: &[Nation] = &[Ew, Sct, Ni];
const GB: &[Nation] = &[Ew, Sct];
const EW: &[Nation] = &[Ew];
const SCT: &[Nation] = &[Sct];
const NI: &[Nation] = &[Ni];

/// Number, rule, where, from which day, with what else, due, and the safe day where the reference names one.
type Row = (
    &'static str,
    &'static str,
    &'static [Nation],
    Day,
    &'static [(&'static str, &'static str)],
    Day,
    Option<Day>,
);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("DC001", "NRM_RG_TARGET_5WD", EW, ymd(2026, 11, 20), &[], ymd(2026, 11, 27), None),
    ("DC003", "NRM_RG_TARGET_5WD", EW, ymd(2027, 3, 24), &[], ymd(2027, 4, 2), None),
    ("DC005", "NRM_RG_TARGET_5WD", SCT, ymd(2026, 6, 12), &[], ymd(2026, 6, 22), None),
    ("DC006", "RECOVERY_MIN_END_30D", UK, ymd(2026, 11, 23), &[], ymd(2026, 12, 22), None),
    ("DC008", "RECOVERY_MIN_END_30D", UK, ymd(2028, 1, 31), &[], ymd(2028, 2, 29), None),
    ("DC010", "CG_NOT_BEFORE", UK, ymd(2026, 11, 23), &[], ymd(2026, 12, 23), None),
    ("DC012", "RECOVERY_MIN_END_45D_POLICY", EW, ymd(2022, 6, 1), &[], ymd(2022, 7, 15), None),
    ("DC013", "RECON_30CD", UK, ymd(2026, 10, 23), &[], ymd(2026, 11, 22), Some(ymd(2026, 11, 20))),
    ("DC015", "RECON_30CD", UK, ymd(2026, 11, 27), &[], ymd(2026, 12, 27), Some(ymd(2026, 12, 24))),
    ("DC017", "RECON_30CD", UK, ymd(2028, 1, 30), &[], ymd(2028, 2, 29), Some(ymd(2028, 2, 29))),
    ("DC018", "FTT_APPEAL_IN_UK_14D", EW, ymd(2026, 11, 9), &[], ymd(2026, 11, 23), None),
    ("DC020", "FTT_APPEAL_IN_UK_14D", EW, ymd(2026, 12, 14), &[], ymd(2027, 1, 4), None),
    ("DC022", "FTT_APPEAL_IN_UK_14D", EW, ymd(2026, 12, 18), &[], ymd(2027, 1, 4), None),
    ("DC024", "FTT_APPEAL_IN_UK_14D", EW, ymd(2027, 3, 12), &[], ymd(2027, 3, 30), None),
    ("DC026", "FTT_APPEAL_IN_UK_14D", SCT, ymd(2027, 3, 15), &[], ymd(2027, 3, 29), None),
    ("DC028", "FTT_APPEAL_IN_UK_14D", SCT, ymd(2026, 6, 1), &[], ymd(2026, 6, 16), None),
    ("DC030", "FTT_APPEAL_IN_UK_14D", EW, ymd(2026, 6, 29), &[], ymd(2026, 7, 13), None),
    ("DC032", "FTT_APPEAL_IN_UK_14D", EW, ymd(2026, 11, 16), &[], ymd(2026, 11, 30), None),
    ("DC034", "FTT_APPEAL_OUT_UK_28D", EW, ymd(2026, 10, 26), &[], ymd(2026, 11, 23), None),
    ("DC036", "FTT_EUSS_APPEAL_AFTER_AR_14D_INCL", EW, ymd(2026, 11, 23), &[], ymd(2026, 12, 7), None),
    ("DC037", "FTT_PTA_14D", EW, ymd(2026, 11, 13), &[], ymd(2026, 11, 27), None),
    ("DC039", "UT_PTA_14D_5PM", EW, ymd(2026, 11, 18), &[], ymd(2026, 12, 2), None),
    ("DC041", "UT_PTA_1M_OUT_UK", EW, ymd(2027, 1, 30), &[], ymd(2027, 3, 1), None),
    ("DC042", "FTT_PTA_28D_OUT_UK", EW, ymd(2026, 11, 27), &[], ymd(2027, 1, 4), None),
    ("DC043", "FTT_KEEP_APPEAL_AFTER_LEAVE_28D", EW, ymd(2026, 11, 2), &[], ymd(2026, 11, 30), None),
    ("DC045", "NOTICE_DEEMED_SERVED_POST_2BD", EW, ymd(2026, 12, 23), &[], ymd(2026, 12, 29), None),
    ("DC047", "NOTICE_DEEMED_SERVED_POST_2BD", SCT, ymd(2026, 12, 31), &[], ymd(2027, 1, 6), None),
    ("DC049", "NOTICE_DEEMED_SERVED_POST_2BD", SCT, ymd(2027, 3, 25), &[], ymd(2027, 3, 30), None),
    ("DC050", "JR_UT_3M", EW, ymd(2026, 11, 23), &[], ymd(2027, 2, 23), None),
    ("DC052", "JR_HC_3M", EW, ymd(2026, 8, 31), &[], ymd(2026, 11, 30), None),
    ("DC054", "JR_SCT_3M_INCL", SCT, ymd(2026, 11, 23), &[], ymd(2027, 2, 22), None),
    ("DC056", "JR_NI_3M", NI, ymd(2026, 11, 23), &[], ymd(2027, 2, 23), None),
    ("DC057", "ASYLUM_MOVE_ON_42_28", UK, ymd(2026, 11, 2), &[("letter", "2026-11-05")], ymd(2026, 12, 14), None),
    ("DC059", "ASYLUM_MOVE_ON_28_SINGLE_ADULT", UK, ymd(2025, 10, 6), &[], ymd(2025, 11, 3), None),
    ("DC060", "ASYLUM_MOVE_ON_56_PILOT", UK, ymd(2025, 2, 3), &[], ymd(2025, 3, 31), None),
    ("DC061", "SAR_1M", EW, ymd(2026, 11, 23), &[], ymd(2026, 12, 23), None),
    ("DC063", "SAR_1M", EW, ymd(2027, 1, 31), &[], ymd(2027, 3, 1), None),
    ("DC065", "SAR_1M", EW, ymd(2026, 8, 31), &[], ymd(2026, 9, 30), None),
    ("DC067", "SAR_1M_PAUSED", EW, ymd(2026, 11, 23), &[("asked", "2026-11-30"), ("answered", "2026-12-10")], ymd(2027, 1, 4), None),
    ("DC068", "SAR_EXTENDED_3M", EW, ymd(2026, 11, 23), &[], ymd(2027, 2, 23), None),
    ("DC069", "MSVCC_MOVE_ON_45D", EW, ymd(2026, 11, 10), &[], ymd(2026, 12, 25), Some(ymd(2026, 12, 24))),
    ("DC071", "MSVCC_NEG_MOVE_ON_9WD", EW, ymd(2026, 12, 14), &[], ymd(2026, 12, 29), None),
    ("DC073", "NI_SUPPORT_45D", NI, ymd(2026, 11, 23), &[], ymd(2027, 1, 7), None),
    ("DC074", "SCT_SUPPORT_90D", SCT, ymd(2026, 11, 23), &[], ymd(2027, 2, 21), None),
    ("DC075", "CICA_2Y", GB, ymd(2024, 11, 23), &[], ymd(2026, 11, 23), None),
    ("DC077", "CICA_CHILD_20TH_BIRTHDAY", GB, ymd(2007, 3, 5), &[], ymd(2027, 3, 5), None),
    ("DC078", "CICA_REVIEW_56D", GB, ymd(2026, 11, 2), &[], ymd(2026, 12, 28), Some(ymd(2026, 12, 24))),
    ("DC079", "LEAVE_EXPIRY_APPLY_BY", UK, ymd(2026, 12, 25), &[], ymd(2026, 12, 25), Some(ymd(2026, 12, 24))),
    ("DC081", "UASC_LEAVE_17H", UK, ymd(2009, 2, 27), &[], ymd(2026, 8, 27), None),
    ("DC082", "CHILD_PILOT_LAST_REFERRAL", EW, ymd(2009, 5, 31), &[], ymd(2027, 2, 19), None),
    ("DC083", "AGE_18", EW, ymd(2008, 2, 29), &[], ymd(2026, 3, 1), None),
    ("DC084", "DP_COMPLAINT_ACK_30D", UK, ymd(2026, 11, 20), &[], ymd(2026, 12, 19), None),
    ("DC085", "ADMIN_REVIEW_14D", UK, ymd(2026, 11, 23), &[], ymd(2026, 12, 7), Some(ymd(2026, 12, 7))),
    ("DC086", "ADMIN_REVIEW_DETAINED_7D", &[Ew, Ni], ymd(2026, 11, 23), &[], ymd(2026, 11, 30), Some(ymd(2026, 11, 30))),
    ("DC087", "PAP_REPLY_14D", EW, ymd(2026, 11, 23), &[], ymd(2026, 12, 7), None),
    ("DC088", "FOI_REPLY_20WD", UK, ymd(2026, 6, 8), &[], ymd(2026, 7, 7), None),
];

fn given(rule: &Rule, typed: &[(&str, &str)]) -> Given {
    Given::parse(rule, typed.iter().copied()).expect("the reference answers what the rule asks")
}

#[test]
fn every_example_of_the_reference_comes_out_in_every_nation_it_is_for() {
    for (number, id, nations, from, typed, due, safe) in ROWS {
        let rule = rule::rule(id).expect("the rule is in rules/");
        for nation in *nations {
            let given = given(rule, typed);
            let found = compute_with(rule, *from, *nation, &given, Holidays::built_in());
            let found = found.unwrap_or_else(|why| panic!("{number} {nation:?}: {why}"));

            assert_eq!(found.due, *due, "{number} {nation:?}");
            assert!(safe.is_none_or(|safe| safe == found.act_by), "{number} {nation:?}");
        }
    }
}

#[test]
fn every_example_of_the_reference_stands_in_the_rule_files_where_the_rule_applies() {
    assert_eq!(ROWS.len(), 56);
    for (number, id, nations, from, typed, due, _) in ROWS {
        let rule = rule::rule(id).expect("the rule is in rules/");
        for nation in *nations {
            let stands = |example: &Example| {
                example.rule == *id
                    && example.from == *from
                    && example.due == *due
                    && example.nations.contains(nation)
                    && example.given.iter().copied().collect::<Given>() == given(rule, typed)
            };

            assert!(rule::examples().iter().any(stands), "{number} {nation:?}");
        }
    }
}

/// DC086 names the safe day of two nations. In Scotland that Monday is St Andrew's Day.
#[test]
fn a_bank_holiday_of_scotland_brings_the_safe_day_forward_there() {
    let found = working("ADMIN_REVIEW_DETAINED_7D", ymd(2026, 11, 23), Sct);

    assert_eq!((found.due, found.act_by), (ymd(2026, 11, 30), ymd(2026, 11, 27)));
}

#[test]
fn the_hour_that_the_reference_names_is_in_the_working() {
    let hour = |id: &str, from| working(id, from, Ew).cutoff;

    assert_eq!(hour("UT_PTA_14D_5PM", ymd(2026, 11, 18)), "5pm", "DC039");
    assert_eq!(hour("UT_PTA_1M_OUT_UK", ymd(2027, 1, 30)), "5pm", "DC041");
    assert_eq!(hour("FTT_APPEAL_IN_UK_14D", ymd(2026, 11, 9)), "midnight", "DC018");
    assert_eq!(hour("FTT_PTA_14D", ymd(2026, 11, 13)), "midnight", "DC037");
}
