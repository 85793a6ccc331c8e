//! Which address shows which page. Every page arrives whole: its status is known before the first byte.

#![expect(clippy::too_many_lines, reason = "one line a page, and many pages")]

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{FlatRoutes, Route, Router},
    path,
};

use super::{
    audit, calendar, documents, exports, imports, internal, kept, outgoing, page, people, report,
};

/// The site. The list of its routes is also what the permission test walks.
#[component]
pub fn Site() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=page::not_found::page>
                <Route path=path!("/sign-in") view=page::sign_in::page ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/code") view=page::code::page ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/set-up") view=page::set_up::page ssr=SsrMode::Async/>
                <Route path=path!("/welcome/:link") view=page::welcome::page ssr=SsrMode::Async/>
                <Route path=path!("/confirm") view=page::confirm::page ssr=SsrMode::Async/>
                <Route path=path!("/locked") view=page::locked::page ssr=SsrMode::Async/>
                <Route path=path!("/") view=page::today::page ssr=SsrMode::Async/>
                <Route path=path!("/cases") view=page::cases::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/new") view=page::add_case::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/event") view=page::record_event::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/event/check") view=page::check_event::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/events/:event/correction") view=page::correct::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/events/:event/correction/check") view=page::check_event::correction ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/deadlines/:deadline/met") view=page::met::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/deadlines/:deadline/news") view=page::news::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/deadlines/:deadline") view=page::deadline::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/review") view=page::review::page ssr=SsrMode::Async/>
                <Route path=path!("/find") view=page::find::page ssr=SsrMode::Async/>
                <Route path=path!("/log") view=page::log::any ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/log") view=page::log::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/notes") view=page::notes::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/notes/:note") view=page::note::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/tasks/new") view=page::task::new ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/tasks/:task") view=page::task::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/risk") view=page::risk::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/deadlines/:deadline/letter") view=page::letter::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/people") view=page::contacts::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/people/:what") view=page::contact::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/seen") view=page::seen::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/plan") view=page::plan::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/plan/needs/new") view=page::plan_forms::need ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/plan/needs/:need") view=page::plan_forms::goal ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/plan/goals/:goal") view=page::goal::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/plan/goals/:goal/task") view=page::task::for_goal ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/plan/scores") view=page::plan_forms::scores ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/services") view=page::services::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/services/new") view=page::service_forms::refer ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/services/:service") view=page::onward::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/consents/new") view=page::service_forms::consent ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/consents/:consent") view=page::onward::consent ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/incidents") view=page::incidents::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/incidents/new") view=page::incidents::new ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/incidents/:incident") view=page::incidents::one ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/reviews") view=page::case_reviews::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/reviews/new") view=page::case_reviews::new ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/chronology") view=page::chronology::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/chronology/sheet") view=page::chronology::sheet_page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/evidence") view=page::evidence::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/evidence/:list/:item") view=page::evidence_item::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/deadlines/:deadline/sprint") view=page::sprint::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/deadlines/:deadline/more-time") view=page::sprint::more_time ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/legal") view=page::legal::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/legal/new") view=page::legal::new ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/legal/:note") view=page::legal::one ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/pack") view=page::pack::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/pack/whole") view=page::pack::whole ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/pack/parts/:part") view=page::pack_part::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/documents") view=documents::list::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/documents/new") view=documents::add::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/documents/:document") view=documents::one::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/merge") view=page::merge::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/merge/:other") view=page::merge::both ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/outgoing") view=outgoing::list::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/outgoing/new/:whom") view=outgoing::choose::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/outgoing/:number") view=outgoing::schedule::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/outgoing/:number/pages") view=outgoing::pages::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/numbers") view=page::number::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/access") view=page::access::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case/holder") view=page::holder::page ssr=SsrMode::Async/>
                <Route path=path!("/cases/:case") view=page::case::page ssr=SsrMode::Async/>
                <Route path=path!("/deadlines/permission") view=page::ending::page ssr=SsrMode::Async/>
                <Route path=path!("/deadlines/month") view=calendar::month_page::page ssr=SsrMode::Async/>
                <Route path=path!("/deadlines/calendar") view=calendar::feed_page::page ssr=SsrMode::Async/>
                <Route path=path!("/emergency") view=page::emergency::page ssr=SsrMode::Async/>
                <Route path=path!("/emergency/:opened") view=page::emergency::opened ssr=SsrMode::Async/>
                <Route path=path!("/oversight") view=page::oversight::page ssr=SsrMode::Async/>
                <Route path=path!("/export") view=exports::page::page ssr=SsrMode::Async/>
                <Route path=path!("/export-access") view=exports::access::page ssr=SsrMode::Async/>
                <Route path=path!("/imports") view=imports::start::page ssr=SsrMode::Async/>
                <Route path=path!("/imports/:sheet") view=imports::sheet::page ssr=SsrMode::Async/>
                <Route path=path!("/imports/:sheet/columns") view=imports::columns::page ssr=SsrMode::Async/>
                <Route path=path!("/deadlines") view=page::deadlines::page ssr=SsrMode::Async/>
                <Route path=path!("/notices") view=page::notices::page ssr=SsrMode::Async/>
                <Route path=path!("/notices/new") view=page::add_notice::page ssr=SsrMode::Async/>
                <Route path=path!("/moved") view=page::moved::page ssr=SsrMode::Async/>
                <Route path=path!("/team") view=page::team::page ssr=SsrMode::Async/>
                <Route path=path!("/transfers") view=page::transfers::page ssr=SsrMode::Async/>
                <Route path=path!("/transfers/:transfer") view=page::transfers::one ssr=SsrMode::Async/>
                <Route path=path!("/rules") view=page::rules::page ssr=SsrMode::Async/>
                <Route path=path!("/rules/:rule") view=page::rule::page ssr=SsrMode::Async/>
                <Route path=path!("/reports") view=report::list::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/internal") view=internal::list::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/internal/:table") view=internal::page::page ssr=SsrMode::Async/>
                <Route path=path!("/internal-access") view=internal::access::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/national") view=report::national::list::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/national/:figure") view=report::national::form_page::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/releases") view=report::releases::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/releases/:release") view=report::release::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/set-up") view=report::set_up::page ssr=SsrMode::Async/>
                <Route path=path!("/reports/:report") view=report::page::page ssr=SsrMode::Async/>
                <Route path=path!("/account") view=page::account::page ssr=SsrMode::Async/>
                <Route path=path!("/account/password") view=page::password::page ssr=SsrMode::Async/>
                <Route path=path!("/account/second-step") view=page::second_step::page ssr=SsrMode::Async/>
                <Route path=path!("/account/passkeys") view=page::passkeys::page ssr=SsrMode::Async/>
                <Route path=path!("/account/passkeys/new") view=page::new_passkey::page ssr=SsrMode::Async/>
                <Route path=path!("/account/codes") view=page::recovery_codes::page ssr=SsrMode::Async/>
                <Route path=path!("/audit") view=audit::page::page ssr=SsrMode::Async/>
                <Route path=path!("/people") view=people::list::page ssr=SsrMode::Async/>
                <Route path=path!("/emails") view=people::emails::page ssr=SsrMode::Async/>
                <Route path=path!("/grants") view=people::grants::page ssr=SsrMode::Async/>
                <Route path=path!("/people/new") view=people::invite_page::page ssr=SsrMode::Async/>
                <Route path=path!("/people/:person") view=people::person_page::page ssr=SsrMode::Async/>
                <Route path=path!("/people/:person/link") view=people::link_page::page ssr=SsrMode::Async/>
                <Route path=path!("/records") view=kept::list::page ssr=SsrMode::Async/>
                <Route path=path!("/records/due") view=kept::due::page ssr=SsrMode::Async/>
                <Route path=path!("/records/policy") view=kept::policy::page ssr=SsrMode::Async/>
                <Route path=path!("/records/:case") view=kept::record::page ssr=SsrMode::Async/>
                <Route path=path!("/erasures/:erasure") view=kept::certificate::page ssr=SsrMode::Async/>
                <Route path=path!("/help") view=page::help::page ssr=SsrMode::Async/>
                <Route path=path!("/accessibility") view=page::accessibility::page ssr=SsrMode::Async/>
            </FlatRoutes>
        </Router>
    }
}
