//! The chooser: which challenges a decision allows, what limits them, and where that is written
//! (domain reference 3.5 and 4.3). A rule is named here and counted elsewhere.

use super::{
    against::{About, Against},
    challenge::ChallengeKind,
    kinds::Place,
};
use crate::code::Nation;

use ChallengeKind::{
    Appeal, CompensationAppeal, CompensationReview, CourtOfAppeal, JudicialReview, OnwardFirst,
    OnwardUpper, PreAction, Reconsideration, Review,
};

/// The day a limit is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunsFrom {
    /// The day the notice was sent.
    Sent,
    /// The day the notice was received.
    Received,
    /// The date of the decision.
    Decision,
}

/// One way to challenge a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    pub kind: ChallengeKind,
    /// The rule of its limit. None where no limit is published.
    pub rule: Option<&'static str>,
    pub runs_from: RunsFrom,
    /// Where the limit is written.
    pub citation: &'static str,
}

/// Where the person lives and where she was when the decision came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Where {
    pub nation: Nation,
    pub place: Place,
}

/// The ways to challenge it, the strongest first. None: nothing can be challenged.
pub fn ways(against: Against, at: Where) -> Vec<Way> {
    match against {
        Against::Referral => {
            let again = Way::new(Reconsideration, "RECON_30CD", RunsFrom::Decision, RECON);
            [&[again][..], &court(high_court(at.nation))].concat()
        }
        Against::Disqualification => [&[ask_again()][..], &court(high_court(at.nation))].concat(),
        Against::Claim => vec![appeal(at.place)],
        Against::ClaimFromAbroad => vec![Way::new(
            Appeal,
            "FTT_APPEAL_AFTER_DEPARTURE_28D",
            RunsFrom::Received,
            "SI 2014/2604 r.19(3)(a)",
        )],
        Against::EuSettlement => vec![
            Way::new(Appeal, "FTT_EUSS_APPEAL_14D", RunsFrom::Sent, "SI 2014/2604 r.19(3B)"),
            Way::new(Review, "ADMIN_REVIEW_OVERSEAS_28D", RunsFrom::Received, APPENDIX_AR),
        ],
        Against::Reviewable => vec![review(at.place)],
        Against::Discretion | Against::Grant => {
            [&[ask_again()][..], &court(immigration_court(at.nation))].concat()
        }
        Against::Lost { kind, about } => onward(kind, about, at),
        // Northern Ireland has a scheme of its own.
        Against::Compensation if at.nation == Nation::NorthernIreland => Vec::new(),
        Against::Compensation => vec![Way::new(
            CompensationReview,
            "CICA_REVIEW_56D",
            RunsFrom::Decision,
            "Criminal Injuries Compensation Scheme 2012 paras 117 to 119",
        )],
        Against::Nothing => Vec::new(),
    }
}

const RECON: &str = "Modern slavery statutory guidance para 14.216";
const APPENDIX_AR: &str = "Immigration Rules Appendix AR";
const NO_LIMIT: &str = "No limit is published: ask the legal adviser today";

fn appeal(place: Place) -> Way {
    match place {
        Place::Outside => {
            Way::new(Appeal, "FTT_APPEAL_OUT_UK_28D", RunsFrom::Received, "SI 2014/2604 r.19(3)(b)")
        }
        _ => Way::new(Appeal, "FTT_APPEAL_IN_UK_14D", RunsFrom::Sent, "SI 2014/2604 r.19(2)"),
    }
}

fn review(place: Place) -> Way {
    let rule = match place {
        Place::InUk => "ADMIN_REVIEW_14D",
        Place::Detained => "ADMIN_REVIEW_DETAINED_7D",
        Place::Outside => "ADMIN_REVIEW_OVERSEAS_28D",
    };
    Way::new(Review, rule, RunsFrom::Received, APPENDIX_AR)
}

fn ask_again() -> Way {
    Way { rule: None, ..Way::new(Reconsideration, "", RunsFrom::Decision, NO_LIMIT) }
}

/// A letter before claim and the claim itself keep the same last day.
fn court((rule, citation): (&'static str, &'static str)) -> [Way; 2] {
    [PreAction, JudicialReview].map(|kind| Way::new(kind, rule, RunsFrom::Decision, citation))
}

/// Decisions of the referral go to the Administrative Court, decisions on permission to the Upper Tribunal.
const fn high_court(nation: Nation) -> (&'static str, &'static str) {
    match nation {
        Nation::EnglandWales => ("JR_HC_3M", "CPR 54.5(1)"),
        _ => immigration_court(nation),
    }
}

const fn immigration_court(nation: Nation) -> (&'static str, &'static str) {
    match nation {
        Nation::EnglandWales => ("JR_UT_3M", "SI 2008/2698 r.28(2)"),
        Nation::Scotland => ("JR_SCT_3M_INCL", "Court of Session Act 1988 s.27A"),
        Nation::NorthernIreland => {
            ("JR_NI_3M", "Rules of the Court of Judicature (NI) Order 53 r.4")
        }
    }
}

/// The way on after a lost challenge. The Upper Tribunal's refusal of permission is the end; its judgment is not.
/// A letter before claim moves no limit: the first decision keeps its own.
fn onward(kind: ChallengeKind, about: About, at: Where) -> Vec<Way> {
    let way = |kind, rule, citation| vec![Way::new(kind, rule, RunsFrom::Sent, citation)];
    let outside = at.place == Place::Outside;
    match (kind, about) {
        (Appeal, _) if outside => way(OnwardFirst, "FTT_PTA_28D_OUT_UK", "SI 2014/2604 r.33(3)"),
        (Appeal, _) => way(OnwardFirst, "FTT_PTA_14D", "SI 2014/2604 r.33(2)"),
        (OnwardFirst, _) if outside => {
            way(OnwardUpper, "UT_PTA_1M_OUT_UK", "SI 2008/2698 r.21(3)(b)")
        }
        (OnwardFirst, _) => way(OnwardUpper, "UT_PTA_14D_5PM", "SI 2008/2698 r.21(3)(aa)"),
        (OnwardUpper, _) if at.nation == Nation::EnglandWales => {
            way(CourtOfAppeal, "UT_TO_CA_12WD", "SI 2008/2698 r.44(3B)(a)(i)")
        }
        (Review, About::EuSettlement) => {
            way(Appeal, "FTT_EUSS_APPEAL_AFTER_AR_14D_INCL", "SI 2014/2604 r.19(3D)")
        }
        (Reconsideration, About::Referral) => court(high_court(at.nation)).to_vec(),
        (Review | Reconsideration, _) => court(immigration_court(at.nation)).to_vec(),
        (CompensationReview, _) => way(
            CompensationAppeal,
            "CICA_APPEAL_90D",
            "Criminal Injuries Compensation Scheme 2012 para 128",
        ),
        _ => Vec::new(),
    }
}

impl Way {
    const fn new(
        kind: ChallengeKind,
        rule: &'static str,
        runs_from: RunsFrom,
        citation: &'static str,
    ) -> Self {
        Self { kind, rule: Some(rule), runs_from, citation }
    }
}
