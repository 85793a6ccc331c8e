//! One part of the pack: what nothing else in Waymark holds, asked once, with what was answered before.

use domain::{
    id::CaseId,
    pack::{Answers, Held, PartKind, Place, Question, Said, said as told_by},
};
use leptos::prelude::*;
use store::{
    Error,
    clock::london_day,
    pack::{Pack, Version},
    permit::{ReadPack, WritePack},
};

use super::{
    form_parts::{buttons, hidden, key, said},
    pack::{answer, whose},
    pack_held::{in_words, recorded},
    pack_questions::questions,
};
use crate::site::{
    context::signed_in,
    forms::{Kept, Slot, pack::PackForm},
    frame::{Page, Section},
    load::{load, named},
    path,
    words::pack as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let kind = PartKind::from_code(&named::<String>("part")?).ok_or(Error::NotFound)?;
        let (store, actor) = signed_in().await?;
        // Asked for here too, so that nobody fills in a form they may not send.
        store.permit::<WritePack>(&actor, case).await?;
        let pack = store.pack(store.permit::<ReadPack>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Pack(case, kind)).await?;
        Ok(show(&pack, kind, kept.as_ref()))
    })
}

pub(super) fn show(pack: &Pack, kind: PartKind, kept: Option<&Kept<PackForm>>) -> Page {
    let (case, slot) = (pack.file.id, Slot::Pack(pack.file.id, kind));
    let typed = kept.map_or_else(|| PackForm::filled(&pack.answers()), |kept| kept.typed.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{kind.label()}</h1>
        {whose(pack)}
        <p>{words::ASKED_IN_PACK} " " {words::OPTIONAL}</p>
        <form method="post" action="/api/answer-pack" data-keep="/api/keep-pack" aria-label=kind.label() novalidate>
            {hidden("case", &case.to_string())}
            {hidden("part", kind.code())}
            {hidden("form", &key(kept, &typed.form))}
            {hidden("version", &pack.last(kind).to_string())}
            {questions(kind, &recorded(pack), kept, &typed)}
            {buttons(words::SAVE, slot)}
        </form>
        {earlier(pack, kind)}
    };
    Page::titled(words::TITLE, body)
        .about(&pack.file.reference)
        .concerning(case)
        .within(Section::Cases)
        .back(path::pack(case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

/// What was answered before, the latest first: closed until somebody opens it, on paper too.
fn earlier(pack: &Pack, kind: PartKind) -> Option<AnyView> {
    let versions: Vec<_> = pack.of(kind).map(|one| version(pack, one)).collect();
    let count = versions.len();
    (count > 0).then(|| {
        view! {
            <details data-harm="">
                <summary>{words::EARLIER} " (" {count} ")"</summary>
                <div>{versions}</div>
            </details>
        }
        .into_any()
    })
}

fn version(pack: &Pack, one: &Version) -> AnyView {
    let (kind, mut answers) = (one.part.kind(), Answers::default());
    answers.put(one.part.clone());
    let held = Held::empty(pack.file.age_group).or(&answers);
    let asked = Question::ALL.iter().filter(|asked| asked.place() == Place::Part(kind));
    let rows = asked.filter_map(|question| {
        match in_words(*question, told_by(*question, &held, &answers)) {
            Said::Missing => None,
            said => Some(view! { <div><dt>{question.label()}</dt><dd>{answer(said)}</dd></div> }),
        }
    });
    view! {
        <h2>{words::answered(&one.by, london_day(one.at))}</h2>
        <dl class="facts">{rows.collect_view()}</dl>
    }
    .into_any()
}
