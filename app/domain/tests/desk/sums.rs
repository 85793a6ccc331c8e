//! What the person at the desk does for each rule, from its name and the words of its source.

use chrono::{Datelike, NaiveDate};

use super::{Answer, Desk, Door, Known};

const EVERYWHERE: &str = "EW SCT NI";
const BRITAIN: &str = "EW SCT";

/// How far to walk.
#[derive(Clone, Copy)]
enum Walk {
    ThatDay,
    After(u32),
    Beginning(u32),
    Before(u32),
    Working(u32, Door),
    Months(u32),
    MonthsBeginning(u32),
    Birthday(i32),
    /// Hours from midnight on.
    Hours(u32),
}

use Walk::{After, Before, Beginning, Birthday, Hours, Months, MonthsBeginning, ThatDay, Working};

/// Name, where, first and last day, and the walk. Those in `TO_THE_TRIBUNAL` and `TO_THE_OFFICE` move on.
type Line = (&'static str, &'static str, Option<NaiveDate>, Option<NaiveDate>, Walk);

const ASYLUM_56: Option<NaiveDate> = NaiveDate::from_ymd_opt(2024, 12, 9);
const APPEALS: Option<NaiveDate> = NaiveDate::from_ymd_opt(2014, 10, 20);
const BREXIT: Option<NaiveDate> = NaiveDate::from_ymd_opt(2020, 12, 31);
const SCHEME: Option<NaiveDate> = NaiveDate::from_ymd_opt(2012, 11, 27);
const GDPR: Option<NaiveDate> = NaiveDate::from_ymd_opt(2018, 5, 25);
const ACT: Option<NaiveDate> = NaiveDate::from_ymd_opt(2023, 1, 30);
const NOTICES: Option<NaiveDate> = NaiveDate::from_ymd_opt(2003, 4, 1);
const UNTIL_42: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 3, 8);

const fn on(year: i32, month: u32, date: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, date)
}

#[rustfmt::skip]
const LINES: &[Line] = &[
    ("NRM_RG_TARGET_5WD", EVERYWHERE, None, None, Working(5, Door::Office)),
    ("PILOT_RG_45D", BRITAIN, None, None, After(45)),
    ("RECOVERY_MIN_END_30D", EVERYWHERE, ACT, None, Beginning(30)),
    ("RECOVERY_MIN_END_30D_POLICY", EVERYWHERE, on(2022, 12, 13), on(2023, 1, 29), Beginning(30)),
    ("RECOVERY_MIN_END_45D_POLICY", "EW", None, on(2022, 12, 12), Beginning(45)),
    ("RECOVERY_DISCRETION_FURTHER", EVERYWHERE, ACT, None, Beginning(30)),
    ("CG_NOT_BEFORE", EVERYWHERE, ACT, None, After(30)),
    ("RECON_30CD", EVERYWHERE, on(2024, 2, 22), None, After(30)),
    ("MSVCC_MOVE_ON_45D", "EW", None, None, After(45)),
    ("MSVCC_NEG_MOVE_ON_9WD", "EW", None, None, Working(9, Door::OfficeInEngland)),
    ("NI_SUPPORT_45D", "NI", None, None, After(45)),
    ("SCT_SUPPORT_90D", "SCT", on(2018, 4, 1), None, After(90)),
    ("LEAVE_EXPIRY_APPLY_BY", EVERYWHERE, None, None, ThatDay),
    ("FEE_WAIVER_THEN_APPLY_10WD", EVERYWHERE, None, None, Working(10, Door::OfficeInEngland)),
    ("VTS_EXT_OPEN", EVERYWHERE, None, None, Before(90)),
    ("FTT_APPEAL_IN_UK_14D", EVERYWHERE, APPEALS, None, After(14)),
    ("FTT_APPEAL_OUT_UK_28D", EVERYWHERE, APPEALS, None, After(28)),
    ("FTT_APPEAL_AFTER_DEPARTURE_28D", EVERYWHERE, APPEALS, None, After(28)),
    ("FTT_EUSS_APPEAL_14D", EVERYWHERE, BREXIT, None, After(14)),
    ("FTT_EUSS_APPEAL_AFTER_AR_14D_INCL", EVERYWHERE, BREXIT, None, Beginning(14)),
    ("FTT_KEEP_APPEAL_AFTER_LEAVE_28D", EVERYWHERE, APPEALS, None, After(28)),
    ("FTT_PTA_14D", EVERYWHERE, APPEALS, None, After(14)),
    ("FTT_PTA_28D_OUT_UK", EVERYWHERE, APPEALS, None, After(28)),
    ("UT_PTA_14D_5PM", EVERYWHERE, None, None, After(14)),
    ("UT_PTA_1M_OUT_UK", EVERYWHERE, None, None, Months(1)),
    ("UT_TO_CA_12WD", "EW", None, None, Working(12, Door::Tribunal)),
    ("NOTICE_DEEMED_SERVED_POST_2BD", EVERYWHERE, NOTICES, None, Working(2, Door::Office)),
    ("NOTICE_DEEMED_SERVED_ABROAD_28D", EVERYWHERE, NOTICES, None, After(28)),
    ("ADMIN_REVIEW_14D", EVERYWHERE, APPEALS, None, After(14)),
    ("ADMIN_REVIEW_DETAINED_7D", EVERYWHERE, APPEALS, None, After(7)),
    ("ADMIN_REVIEW_OVERSEAS_28D", EVERYWHERE, APPEALS, None, After(28)),
    ("JR_UT_3M", "EW", None, None, Months(3)),
    ("JR_HC_3M", "EW", None, None, Months(3)),
    ("JR_SCT_3M_INCL", "SCT", on(2015, 9, 22), None, MonthsBeginning(3)),
    ("JR_NI_3M", "NI", on(2018, 1, 8), None, Months(3)),
    ("PAP_REPLY_14D", "EW", None, None, After(14)),
    ("ASYLUM_MOVE_ON_42_28", EVERYWHERE, on(2026, 3, 9), None, After(42)),
    ("ASYLUM_MOVE_ON_28_SINGLE_ADULT", EVERYWHERE, on(2025, 9, 1), UNTIL_42, After(28)),
    ("ASYLUM_MOVE_ON_56_PILOT", EVERYWHERE, ASYLUM_56, UNTIL_42, After(56)),
    ("ASYLUM_MOVE_ON_28", EVERYWHERE, None, on(2024, 12, 8), After(28)),
    ("ASYLUM_REFUSED_SUPPORT_21D", EVERYWHERE, None, None, After(21)),
    ("CICA_2Y", BRITAIN, SCHEME, None, Months(24)),
    ("CICA_CHILD_20TH_BIRTHDAY", BRITAIN, None, None, Birthday(20)),
    ("CICA_CHILD_2Y_FROM_REPORT", BRITAIN, SCHEME, None, Months(24)),
    ("CICA_REVIEW_56D", BRITAIN, SCHEME, None, After(56)),
    ("CICA_APPEAL_90D", BRITAIN, SCHEME, None, After(90)),
    ("SAR_1M", EVERYWHERE, GDPR, None, Months(1)),
    ("SAR_1M_PAUSED", EVERYWHERE, on(2026, 2, 5), None, Months(1)),
    ("SAR_EXTENDED_3M", EVERYWHERE, GDPR, None, Months(3)),
    ("DP_COMPLAINT_ACK_30D", EVERYWHERE, on(2026, 6, 19), None, Beginning(30)),
    ("BREACH_72H", EVERYWHERE, GDPR, None, Hours(72)),
    ("FOI_REPLY_20WD", EVERYWHERE, None, None, Working(20, Door::EverywhereInUk)),
    ("CHILD_PILOT_LAST_REFERRAL", BRITAIN, None, None, Birthday(18)),
    ("AGE_18", EVERYWHERE, None, None, Birthday(18)),
    ("UASC_LEAVE_17H", EVERYWHERE, None, None, Months(210)),
    ("LEGAL_AID_REVIEW_14D", "EW", on(2013, 4, 1), None, After(14)),
    ("LEAVING_CARE_PATHWAY", "EW", None, None, Months(3)),
];

const TO_THE_TRIBUNAL: [&str; 10] = [
    "FTT_APPEAL_IN_UK_14D",
    "FTT_APPEAL_OUT_UK_28D",
    "FTT_APPEAL_AFTER_DEPARTURE_28D",
    "FTT_EUSS_APPEAL_14D",
    "FTT_EUSS_APPEAL_AFTER_AR_14D_INCL",
    "FTT_KEEP_APPEAL_AFTER_LEAVE_28D",
    "FTT_PTA_14D",
    "FTT_PTA_28D_OUT_UK",
    "UT_PTA_14D_5PM",
    "UT_PTA_1M_OUT_UK",
];

const TO_THE_OFFICE: [&str; 3] = ["SAR_1M", "SAR_1M_PAUSED", "SAR_EXTENDED_3M"];

impl Desk {
    /// What this rule gives from this day in this nation, if it gives anything.
    pub fn answer(&self, rule: &str, start: NaiveDate, nation: &str, known: Known) -> Answer {
        let (_, nations, first, last, walk) = LINES.iter().find(|line| line.0 == rule)?;
        let here = nations.split(' ').any(|there| there == nation);
        let then =
            first.is_none_or(|first| first <= start) && last.is_none_or(|last| start <= last);
        if !here || !then {
            return None;
        }
        let end = Self::with_more(rule, self.walk(*walk, start, nation)?, known)?;
        match rule {
            _ if TO_THE_TRIBUNAL.contains(&rule) => self.tribunal(nation, end),
            _ if TO_THE_OFFICE.contains(&rule) => {
                let due = self.moved(Door::Office, nation, end)?;
                Some(self.stands(nation, due))
            }
            "JR_UT_3M" => Some((self.moved(Door::Tribunal, "EW", end)?, self.act_by("EW", end))),
            // An hour past midnight is too early for the office.
            "BREACH_72H" if Self::hours(start, 72).1 < 9 => {
                Some((end, self.act_by(nation, Self::before(end, 1))))
            }
            _ => Some(self.stands(nation, end)),
        }
    }

    fn walk(&self, walk: Walk, start: NaiveDate, nation: &str) -> Option<NaiveDate> {
        Some(match walk {
            ThatDay => start,
            After(days) => Self::after(start, days),
            Beginning(days) => Self::after(start, days - 1),
            Before(days) => Self::before(start, days),
            Working(days, door) => self.working_days(door, nation, start, days)?,
            Months(months) => Self::months(start, months),
            MonthsBeginning(months) => {
                let same = Self::months(start, months);
                let ran_out = same.day() != start.day();
                if ran_out { same } else { Self::before(same, 1) }
            }
            Birthday(years) => Self::birthday(start, years),
            Hours(hours) => Self::hours(start, hours).0,
        })
    }

    /// What the second answers change.
    fn with_more(rule: &str, end: NaiveDate, known: Known) -> Option<NaiveDate> {
        let get = |name| known.iter().find(|(known, _)| *known == name).map(|(_, day)| *day);
        Some(match rule {
            "CHILD_PILOT_LAST_REFERRAL" => Self::before(end, 101),
            "ASYLUM_MOVE_ON_42_28" => {
                get("letter").map_or(end, |letter| end.max(Self::after(letter, 28)))
            }
            "NI_SUPPORT_45D" => get("final_decision").map_or(end, |decided| end.max(decided)),
            "SCT_SUPPORT_90D" => get("final_decision").map_or(end, |decided| end.min(decided)),
            "UASC_LEAVE_17H" => get("grant").map_or(end, |grant| end.min(Self::months(grant, 30))),
            "SAR_1M_PAUSED" => Self::paused(end, get("asked")?, get("answered")?),
            _ => end,
        })
    }
}
