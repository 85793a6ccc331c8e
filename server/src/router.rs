//! Which request goes where: pages, forms, downloads and embedded files, with the edge around all of them.

use std::path::PathBuf;

use app::site::{
    account::visit::Visit,
    calendar::{self, file::Calendars},
    context::{Assets, Door},
    documents::{self, file::Documents},
    exports, imports, internal, outgoing, report, routes,
    shell::shell,
};
use axum::{
    Router,
    extract::Request,
    middleware::from_fn,
    response::{IntoResponse, Response},
    routing::post,
};
use http::{HeaderValue, Method, StatusCode, header::CONTENT_SECURITY_POLICY, request::Parts};
use leptos::{nonce::use_nonce, prelude::*, server_fn};
use leptos_axum::{LeptosRoutes, ResponseOptions};
use store::{Kind, Store};
use tower_sessions::Session;

use crate::{
    assets,
    edge::{self, headers::page_policy, origin::Origin},
    listen::Client,
    session,
};

/// What serving needs: the store, and where people reach it.
#[derive(Clone)]
pub struct Site {
    pub store: Store,
    pub origin: Origin,
    /// The socket of a virus scanner on this machine, if the charity has one.
    pub scanner: Option<PathBuf>,
}

/// Everything the program answers.
pub fn router(site: &Site) -> Router {
    let store = site.store.clone().reached_at(site.origin.as_str());
    let site = &Site { store, ..site.clone() };
    let inner = pages(site)
        .merge(forms(site))
        .merge(report::file::routes().with_state(site.store.clone()))
        .merge(exports::file::routes().with_state(site.store.clone()))
        .merge(outgoing::file::routes().with_state(site.store.clone()))
        .merge(imports::file::routes().with_state(site.store.clone()))
        .merge(documents::file::routes().with_state(site.documents()))
        .merge(internal::file::routes().with_state(site.store.clone()))
        .merge(calendar::file::routes().with_state(site.calendars()))
        .layer(from_fn(session::mark))
        .layer(session::layer(&site.store, &site.origin))
        .layer(from_fn(session::own_up))
        .layer(from_fn(session::let_go));
    let kind = if site.store.is_demo() { Kind::Demo } else { Kind::Real };
    edge::around(inner, &site.origin, kind)
}

fn pages(site: &Site) -> Router {
    let routes = leptos_axum::generate_route_list(routes::Site);
    let page = {
        let site = site.clone();
        move || site.provide_page()
    };
    let missing = {
        let page = page.clone();
        move || {
            page();
            expect_context::<ResponseOptions>().set_status(StatusCode::NOT_FOUND);
        }
    };
    // Every route arrives whole. A handler that looked up how each arrives would carry a copy of the list a request.
    let show = leptos_axum::render_app_async_with_context(page, shell);
    Router::new()
        .leptos_routes_with_handler(routes, show)
        .fallback(leptos_axum::render_app_async_with_context(missing, shell))
        .with_state(options())
}

/// Every server function at its own address. One that reads with GET would have no proof of where it comes from,
/// and is left out.
fn forms(site: &Site) -> Router {
    let mut router = Router::new();
    for (path, method) in server_fn::axum::server_fn_paths() {
        if method == Method::POST {
            let site = site.clone();
            router = router.route(path, post(move |request: Request| act(site, request)));
        }
    }
    router
}

async fn act(site: Site, request: Request) -> Response {
    let context = move || site.provide();
    leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
}

impl Site {
    fn calendars(&self) -> Calendars {
        Calendars { store: self.store.clone(), origin: self.origin.as_str().into() }
    }

    fn documents(&self) -> Documents {
        Documents::new(self.store.clone(), self.scanner.clone())
    }

    /// What pages and forms find in their context.
    fn provide(&self) {
        let parts = expect_context::<Parts>();
        let session = parts.extensions.get::<Session>().cloned();
        let session = session.expect("the session layer is around every page and form");
        let client = parts.extensions.get::<Client>().map(|client| client.0.to_string());
        let visit = Visit::of(&parts.headers, &client.unwrap_or_default(), self.origin.as_str());
        provide_context(Door::new(self.store.clone(), session, visit));
        provide_context(built());
    }

    fn provide_page(&self) {
        self.provide();
        let nonce = use_nonce().expect("leptos makes a nonce for every page");
        let policy = HeaderValue::try_from(page_policy(&nonce, &self.origin));
        let policy = policy.expect("a nonce is letters and digits");
        expect_context::<ResponseOptions>().insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}

fn built() -> Assets {
    Assets {
        css: format!("/{}/waymark.css", assets::FOLDER).into(),
        js: format!("/{}/waymark.js", assets::FOLDER).into(),
        passkeys: format!("/{}/passkey.js", assets::FOLDER).into(),
        icon: format!("/{}/icon.svg", assets::FOLDER).into(),
        islands: options(),
    }
}

fn options() -> LeptosOptions {
    LeptosOptions::builder().output_name("browser").site_pkg_dir(assets::FOLDER).build()
}
