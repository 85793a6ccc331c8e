//! One release, opened again: what it said, its files as they were sent, and the question that no program can answer
//! for a charity: have exact figures for the same period been published elsewhere?

use domain::{id::ReleaseId, status::Look};
use leptos::prelude::*;
use store::{
    Error, Role,
    clock::london_day,
    register::{Elsewhere, FileKind, Registered, code},
    release::{Opened, SaidNote},
};

use super::{
    super::{
        context::signed_in,
        forms::{Kept as Typed, Slot},
        frame::{Page, Section},
        load::{load, named as named_in_address},
        page::form_parts::{buttons, hidden, key, said},
        parts::{Ask, Choice, notice, radios, short_day, text_field},
        path,
        words::{release as words, report},
    },
    kept::{Kept, KeptRow},
    release_form::ReleaseForm,
    releases::{loss, named, periods, who},
};
use crate::choices;

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let release = named_in_address::<ReleaseId>("release");
        let (store, actor) = signed_in().await?;
        let release = release.map_err(|_| Error::NotFound)?;
        let opened = store.opened(store.permit(&actor, ()).await?, release).await?;
        let typed = Typed::waiting(&store, &actor, Slot::Release(release)).await?;
        Ok(show(&opened, actor.role(), typed.as_ref()))
    })
}

/// A manager is asked where it was published; whoever reads reports is not.
pub(super) fn show(opened: &Opened, role: Role, typed: Option<&Typed<ReleaseForm>>) -> Page {
    let (row, entry) = (&opened.row, &opened.row.entry);
    let ask = (role == Role::Manager).then(|| {
        view! { <h2>{words::ASK}</h2> {form(entry.release, row.notes.first(), typed)} }
    });
    let warned = (role == Role::Manager).then(|| warning(row.notes.first()));
    let body = view! {
        {said(typed, Slot::Release(entry.release))}
        <h1>{named(entry)}</h1>
        <p class="quiet">{periods(entry)}</p>
        {warned}
        {downloads(entry.release, &opened.kinds)}
        {content(entry)}
        {ask}
        <h2>{words::ENTRY}</h2>
        <dl class="facts wide">
            {fact(report::RELEASE, code(entry.release))}
            {fact(words::WHO, who(row))}
            {fact(words::WHEN, short_day(london_day(entry.at)))}
            {fact(words::SETTING, entry.setting.clone())}
            {fact(words::LOSS, loss(entry))}
            {fact(report::VERSION, entry.versions.join(", "))}
        </dl>
        {history(&row.notes)}
    };
    Page::titled(words::RELEASE, body)
        .within(Section::Reports)
        .back(path::RELEASES, words::REGISTER)
        .with_problems(typed.is_some_and(|typed| !typed.problems.is_empty()))
}

fn fact(name: &'static str, value: impl IntoView + 'static) -> impl IntoView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
}

fn warning(last: Option<&SaidNote>) -> AnyView {
    match last.map(|note| note.elsewhere) {
        None => notice(Look::Wait, words::NOT_ANSWERED, view! { <p>{words::NOT_ANSWERED_WHY}</p> }),
        Some(Elsewhere::Yes) => {
            notice(Look::Soon, words::PUBLISHED_TOO, view! { <p>{words::PUBLISHED_TOO_WHY}</p> })
        }
        Some(Elsewhere::No | Elsewhere::NotKnown) => ().into_any(),
    }
}

fn downloads(release: ReleaseId, kinds: &[FileKind]) -> AnyView {
    if kinds.is_empty() {
        return ().into_any();
    }
    let link = |kind: &FileKind| {
        view! { <a class="button second" href=path::release_file(release, kind.code()) download="">{words::download(kind.label())}</a> }
    };
    view! { <div class="actions">{kinds.iter().map(link).collect_view()}</div> }.into_any()
}

fn content(entry: &Registered) -> AnyView {
    let Some(kept) = Kept::read(&entry.content) else { return ().into_any() };
    view! {
        <table>
            <caption>{words::SAID}</caption>
            <thead><tr>
                <th scope="col">{entry.table.label()}</th>
                <th scope="col" class="number">{report::people(entry.table.family())}</th>
                <th scope="col" class="number">{report::SHARE}</th>
            </tr></thead>
            <tbody>{kept.rows.iter().map(line).collect_view()}</tbody>
            <tfoot><tr>
                <th scope="row">{report::EVERYBODY}</th>
                <td class="number">{kept.total.to_owned()}</td>
                <td></td>
            </tr></tfoot>
        </table>
        <p>{kept.statement.to_owned()}</p>
        {kept.beside.iter().map(|line| view! { <p class="small quiet">{(*line).to_owned()}</p> }).collect_view()}
    }
    .into_any()
}

fn line(row: &KeptRow) -> impl IntoView + use<> {
    let share = if row.share.is_empty() { report::NOT_SHOWN } else { row.share };
    view! {
        <tr>
            <th scope="row">{row.label.to_owned()}</th>
            <td class="number">{row.count.to_owned()}</td>
            <td class="number">{share.to_owned()}</td>
        </tr>
    }
}

fn form(release: ReleaseId, last: Option<&SaidNote>, kept: Option<&Typed<ReleaseForm>>) -> AnyView {
    let typed = kept.map_or_else(|| ReleaseForm::of(release, last), |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let elsewhere = ask("elsewhere", words::ELSEWHERE).hint(words::ELSEWHERE_HINT);
    let published = ask("published", words::PUBLISHED).hint(words::PUBLISHED_HINT);
    let answers: Vec<Choice> = choices!(Elsewhere);
    view! {
        <form method="post" action="/api/note-release" data-keep="/api/keep-release" aria-label=words::ASK novalidate>
            {hidden("release", &code(release))}
            {hidden("form", &key(kept, &typed.form))}
            {radios(&elsewhere, &answers, &typed.elsewhere)}
            {text_field(&published, &typed.published, "off")}
            {buttons(words::SAVE, Slot::Release(release))}
        </form>
    }
    .into_any()
}

fn history(notes: &[SaidNote]) -> AnyView {
    if notes.is_empty() {
        return ().into_any();
    }
    let line = |note: &SaidNote| {
        let text = words::said(&note.by, note.elsewhere.label(), &note.published);
        view! { <li>{short_day(london_day(note.at))}". "{text}</li> }
    };
    view! { <h2>{words::HISTORY}</h2><ul>{notes.iter().map(line).collect_view()}</ul> }.into_any()
}
