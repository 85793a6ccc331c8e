//! The frame of every page: skip link, header, menu, footer, and the warning before a session ends.

use domain::id::CaseId;
use leptos::prelude::*;
use leptos_meta::Title;
use store::{Role, session::IDLE};

use super::{
    context::{Assets, Door},
    path,
    words::{frame as words, log},
};

/// A page ready to be shown: its title, where it stands in the menu, and what it says.
pub struct Page {
    title: String,
    section: Option<Section>,
    back: Option<(String, String)>,
    has_islands: bool,
    has_passkeys: bool,
    pub(super) elsewhere: Option<String>,
    notice: Option<AnyView>,
    case: Option<CaseId>,
    main: AnyView,
}

/// An entry of the main menu.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Today,
    Cases,
    Deadlines,
    Reports,
    People,
    Rules,
}

impl Page {
    /// A page under a title that is the same for everybody. A person's name can never be in one.
    pub fn titled(title: &'static str, main: impl IntoView + 'static) -> Self {
        Self {
            title: title.to_owned(),
            section: None,
            back: None,
            has_islands: false,
            has_passkeys: false,
            elsewhere: None,
            notice: None,
            case: None,
            main: main.into_any(),
        }
    }

    /// No page: this person's is at another address.
    pub fn elsewhere(path: impl Into<String>) -> Self {
        Self { elsewhere: Some(path.into()), ..Self::titled("", ()) }
    }

    /// Says something above the heading.
    #[must_use]
    pub fn notice(mut self, notice: Option<AnyView>) -> Self {
        self.notice = notice;
        self
    }

    /// Says which case it is about: what is logged from here is logged in that one.
    #[must_use]
    pub fn concerning(mut self, case: CaseId) -> Self {
        self.case = Some(case);
        self
    }

    /// Puts the case's reference before the title.
    #[must_use]
    pub fn about(mut self, reference: &str) -> Self {
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        self.title =
            format!("{} {}", reference.chars().filter(plain).collect::<String>(), self.title);
        self
    }

    /// Marks the entry of the menu the page belongs to.
    #[must_use]
    pub fn within(mut self, section: Section) -> Self {
        self.section = Some(section);
        self
    }

    /// Adds the link back, above the heading.
    #[must_use]
    pub fn back(mut self, to: impl Into<String>, label: impl Into<String>) -> Self {
        self.back = Some((to.into(), label.into()));
        self
    }

    /// Says in the title that the page came back with problems.
    #[must_use]
    pub fn with_problems(mut self, any: bool) -> Self {
        if any {
            self.title.insert_str(0, "Error: ");
        }
        self
    }

    /// What stands inside `main`.
    #[cfg(test)]
    pub fn html(self) -> String {
        self.main.to_html()
    }

    /// Loads the browser half: for pages that hold an island.
    #[must_use]
    pub fn with_islands(mut self) -> Self {
        self.has_islands = true;
        self
    }

    /// Loads the script that asks the browser for a passkey.
    #[must_use]
    pub fn with_passkeys(mut self, any: bool) -> Self {
        self.has_passkeys = any;
        self
    }
}

/// Puts a page into the frame.
pub fn frame(page: Page, door: &Door) -> AnyView {
    let role = door.role();
    let back = page.back.map(|(to, label)| view! { <a class="back" href=to>{label}</a> });
    view! {
        <Title text=format!("{} - {}", page.title, words::SERVICE)/>
        {header(role, page.case, door.store.is_demo())}
        {role.map(|role| menu(role, page.section))}
        <main id="main" class="wrap" tabindex="-1">{back}{page.notice}{page.main}</main>
        {footer(role.is_some())}
        {role.map(|_| session_end())}
        {page.has_islands.then(islands)}
        {page.has_passkeys.then(passkeys)}
    }
    .into_any()
}

fn header(role: Option<Role>, case: Option<CaseId>, is_demo: bool) -> impl IntoView {
    view! {
        <header class="top">
            <a class="skip" href="#main">{words::SKIP}</a>
            {is_demo.then(|| view! { <p class="demo"><span class="wrap">{words::DEMONSTRATION}</span></p> })}
            <div class="wrap">
                <a class="name" href=path::TODAY>{words::SERVICE}</a>
                {role.map(|role| tools(role, case))}
            </div>
        </header>
    }
}

fn tools(role: Role, case: Option<CaseId>) -> impl IntoView {
    let log = matches!(role, Role::Caseworker | Role::LegalAdviser).then(|| {
        let to = case.map_or_else(|| path::LOG.to_owned(), path::log_in);
        view! { <a class="tool" href=to>{log::LINK}<span class="hear">{log::LINK_HEAR}</span></a> }
    });
    view! {
        <div class="tools">
            {log}
            <form method="post" action="/api/hide" data-hide="" aria-label=words::HIDE>
                <button class="button hide">{words::HIDE}</button>
            </form>
            <a class="tool" href=path::ACCOUNT>{words::ACCOUNT}</a>
            <form method="post" action="/api/sign-out" aria-label=words::SIGN_OUT>
                <button class="tool">{words::SIGN_OUT}</button>
            </form>
        </div>
    }
}

fn menu(role: Role, here: Option<Section>) -> AnyView {
    let entries: &[_] = match role {
        Role::Caseworker | Role::LegalAdviser => &[
            (Section::Today, path::TODAY, words::TODAY),
            (Section::Cases, path::CASES, words::CASES),
            (Section::Deadlines, path::DEADLINES, words::DEADLINES),
        ],
        Role::Manager => &[(Section::Reports, path::REPORTS, words::REPORTS)],
        Role::ReportReader => &[(Section::Reports, path::RELEASES, words::REPORTS)],
        Role::Administrator => &[
            (Section::People, path::PEOPLE, words::PEOPLE),
            (Section::Rules, path::RULES, words::RULES),
        ],
    };
    let links = entries.iter().map(|(section, to, label)| {
        let current = (here == Some(*section)).then_some("page");
        view! { <li><a href=*to aria-current=current>{*label}</a></li> }
    });
    view! { <nav class="menu" aria-label=words::MAIN_MENU><ul class="wrap">{links.collect_view()}</ul></nav> }
        .into_any()
}

fn footer(signed_in: bool) -> impl IntoView {
    view! {
        <footer class="foot">
            <div class="wrap">
                <a href=path::HELP>{words::HELP}</a>
                <a href=path::ACCESSIBILITY>{words::ACCESSIBILITY}</a>
                {signed_in.then(|| view! { <span>{words::IDLE_NOTE}</span> })}
            </div>
        </footer>
    }
}

fn session_end() -> impl IntoView {
    view! {
        <dialog data-idle=IDLE.num_seconds() data-then=path::SIGN_IN aria-labelledby="soon-out">
            <h2 id="soon-out">{words::SOON_OUT}</h2>
            <p>{words::SOON_OUT_WHY}</p>
            <p role="status">{words::TIME_LEFT} " " <span data-left="">{words::TWO_MINUTES}</span></p>
            <form method="post" action="/api/stay" aria-label=words::STAY><button class="button">{words::STAY}</button></form>
        </dialog>
    }
}

fn passkeys() -> impl IntoView {
    let assets = expect_context::<Assets>();
    view! { <script src=assets.passkeys.to_string() defer></script> }
}

fn islands() -> impl IntoView {
    let assets = expect_context::<Assets>();
    view! { <HydrationScripts options=assets.islands islands=true/> }
}
