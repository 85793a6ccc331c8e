//! A question of a form: its label, its hint, what is wrong with the answer, and the box to type in.

use leptos::prelude::*;

use super::super::words::form as words;

/// A question. `id` is also the name of the answer.
#[derive(Clone)]
pub struct Ask {
    pub id: &'static str,
    pub label: String,
    /// Other names of the same question, each shown when the kind it goes with is chosen.
    pub names: Vec<(&'static str, &'static str)>,
    pub hint: Option<String>,
    /// The list of answers it offers, by its id.
    pub list: Option<&'static str>,
    pub problem: Option<String>,
}

impl Ask {
    pub fn new(id: &'static str, label: impl Into<String>) -> Self {
        Self { id, label: label.into(), names: Vec::new(), hint: None, list: None, problem: None }
    }

    /// Other names of the same question: which kinds of event they go with, and the words.
    #[must_use]
    pub fn names(mut self, names: Vec<(&'static str, &'static str)>) -> Self {
        self.names = names;
        self
    }

    /// What helps to answer, under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Offers the answers of a list that stands below it.
    #[must_use]
    pub fn offers(mut self, list: &'static str) -> Self {
        self.list = Some(list);
        self
    }

    /// What has to be put right, in the words of the error summary.
    #[must_use]
    pub fn problem(mut self, problem: Option<String>) -> Self {
        self.problem = problem;
        self
    }

    /// The ids of hint and problem, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Option<String> {
        match (&self.hint, &self.problem) {
            (None, None) => None,
            (Some(_), None) => Some(format!("{}-hint", self.id)),
            (None, Some(_)) => Some(format!("{}-problem", self.id)),
            (Some(_), Some(_)) => Some(format!("{0}-hint {0}-problem", self.id)),
        }
    }

    pub(super) fn is_invalid(&self) -> Option<&'static str> {
        self.problem.is_some().then_some("true")
    }

    /// Hint and problem, in the order they are read.
    pub(super) fn notes(&self) -> impl IntoView + use<> {
        let id = self.id;
        let hint = self.hint.clone();
        let problem = self.problem.clone();
        view! {
            {hint.map(|hint| view! { <span class="hint" id=format!("{id}-hint")>{hint}</span> })}
            {problem.map(|problem| view! {
                <span class="problem" id=format!("{id}-problem")>
                    <span class="hear">{words::ERROR}</span>{problem}
                </span>
            })}
        }
    }

    /// A question answered with one control, under its label.
    pub(super) fn around(&self, control: impl IntoView + 'static) -> AnyView {
        view! {
            <div class="field" data-problem=self.is_invalid()>
                <label for=self.id>{self.label.clone()}</label>
                {self.notes()}
                {control}
            </div>
        }
        .into_any()
    }

    fn legend(&self) -> AnyView {
        let label = self.label.clone();
        if self.names.is_empty() {
            return label.into_any();
        }
        let names = self.names.iter().map(|(of, name)| view! { <span data-ask=*of>{*name}</span> });
        view! { <span data-ask="">{label}</span> {names.collect_view()} }.into_any()
    }

    /// A question answered with several controls, under a legend.
    pub(super) fn group(&self, controls: impl IntoView + 'static) -> AnyView {
        view! {
            <fieldset class="field" data-problem=self.is_invalid() aria-describedby=self.described_by()>
                <legend>{self.legend()}</legend>
                {self.notes()}
                {controls}
            </fieldset>
        }
        .into_any()
    }
}

/// One line of text. `autocomplete` is "off" for everything about survivors: shared computers remember.
pub fn text_field(ask: &Ask, typed: &str, autocomplete: &'static str) -> AnyView {
    ask.around(view! {
        <input type="text" id=ask.id name=ask.id dir="auto" value=typed.to_owned() autocomplete=autocomplete list=ask.list
            aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()/>
    })
}

/// The work e-mail address of an account. Text, because `type=email` refuses before we can explain.
pub fn email_field(ask: &Ask, typed: &str) -> AnyView {
    ask.around(view! {
        <input type="text" inputmode="email" id=ask.id name=ask.id value=typed.to_owned()
            autocomplete="username" autocapitalize="none" spellcheck="false"
            aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()/>
    })
}

/// A password. What was typed is never sent back.
pub fn password_field(ask: &Ask) -> AnyView {
    ask.around(view! {
        <input type="password" id=ask.id name=ask.id autocomplete="current-password"
            aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()/>
    })
}

/// A new password, typed once: it can be shown by the browser, and pasted.
pub fn new_password_field(ask: &Ask) -> AnyView {
    ask.around(view! {
        <input type="password" id=ask.id name=ask.id autocomplete="new-password" spellcheck="false"
            aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()/>
    })
}

/// Six numbers that are shown elsewhere. `autocomplete` says where: "one-time-code" for an app.
pub fn code_field(ask: &Ask, autocomplete: &'static str) -> AnyView {
    ask.around(view! {
        <input type="text" inputmode="numeric" class="short" id=ask.id name=ask.id autocomplete=autocomplete
            spellcheck="false" aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()/>
    })
}

/// A file, chosen on this device. It is never sent back.
pub fn file_field(ask: &Ask, accept: &'static str) -> AnyView {
    ask.around(view! {
        <input type="file" id=ask.id name=ask.id accept=accept
            aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()/>
    })
}
