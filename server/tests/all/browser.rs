//! A small browser without scripts: it keeps cookies, follows redirects, and fills in the forms it is shown.

use std::{collections::BTreeMap, net::SocketAddr};

use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use scraper::{ElementRef, Html, Selector};

pub struct Browser {
    address: SocketAddr,
    client: Client<HttpConnector, Full<Bytes>>,
    pub cookies: BTreeMap<String, String>,
    /// Set when a page of another site sends the forms.
    pub elsewhere: bool,
    /// Set when the script of a page asks, and not the person.
    pub is_script: bool,
}

/// What came back: after redirects, for `open` and `submit`.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub path: String,
    pub headers: HeaderMap,
    pub html: String,
}

pub type Fields = Vec<(String, String)>;

impl Browser {
    pub fn at(address: SocketAddr) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { address, client, cookies: BTreeMap::new(), elsewhere: false, is_script: false }
    }

    /// Another window of the same person.
    pub fn twin(&self) -> Self {
        Self { cookies: self.cookies.clone(), ..Self::at(self.address) }
    }

    /// Opens a page as somebody who typed its address.
    pub async fn open(&mut self, path: &str) -> Page {
        let page = self.send(Method::GET, path, None).await.unwrap();
        self.follow(page).await
    }

    /// Fills in the form that posts to `action`: what the page already holds, then what is typed over it.
    pub async fn submit(&mut self, page: &Page, action: &str, typed: &[(&str, &str)]) -> Page {
        self.post_and_follow(action, &page.filled(action, typed)).await
    }

    /// Posts to an address and returns the answer itself, or nothing when the connection broke.
    pub async fn post(&mut self, action: &str, fields: &Fields) -> Option<Page> {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.send(Method::POST, action, Some(("application/x-www-form-urlencoded", body.into())))
            .await
    }

    /// Sends a file as a form does, and goes where the answer leads.
    pub async fn upload(&mut self, action: &str, name: &str, content: &[u8]) -> Page {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a\"\r\n\r\n"
        );
        let body = [head.as_bytes(), content, b"\r\n--edge--\r\n"].concat();
        let body = ("multipart/form-data; boundary=edge", body);
        let answer = self.send(Method::POST, action, Some(body)).await.unwrap();
        self.follow(answer).await
    }

    /// Sends the form of a page that posts to `action` with a file, named as it is where it comes from.
    pub async fn submit_file(
        &mut self,
        page: &Page,
        (action, field): (&str, &str),
        typed: &[(&str, &str)],
        (name, content): (&str, &[u8]),
    ) -> Page {
        let mut fields = page.filled(action, typed);
        fields.retain(|(held, _)| held != field);
        let answer = self.post_file(action, &fields, (field, name), content).await.unwrap();
        self.follow(answer).await
    }

    /// Posts answers and a file, and returns the answer itself, or nothing when the connection broke.
    pub async fn post_file(
        &mut self,
        action: &str,
        fields: &Fields,
        (field, name): (&str, &str),
        content: &[u8],
    ) -> Option<Page> {
        let body = multipart(fields, (field, name), content);
        self.send(Method::POST, action, Some((MULTIPART, body))).await
    }

    /// Posts to an address and goes where the answer leads.
    pub async fn post_and_follow(&mut self, action: &str, fields: &Fields) -> Page {
        let answer = self.post(action, fields).await.unwrap();
        self.follow(answer).await
    }

    pub async fn sign_in(&mut self, email: &str, password: &str) -> Page {
        let page = self.open("/sign-in").await;
        self.submit(&page, "/api/sign-in", &[("email", email), ("password", password)]).await
    }

    async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            let Some(next) = page.headers.get(header::LOCATION) else { return page };
            let next = next.to_str().unwrap().to_owned();
            page = self.send(Method::GET, &next, None).await.unwrap();
        }
        panic!("redirected in a circle at {}", page.path);
    }

    /// Sends one request, and goes nowhere.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(&str, Vec<u8>)>,
    ) -> Option<Page> {
        let from = match (&body, self.elsewhere) {
            (Some(_), true) => "cross-site",
            (Some(_), false) => "same-origin",
            (None, _) => "none",
        };
        let cookies: Vec<_> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.address))
            .header(header::ACCEPT, if self.is_script { "application/json" } else { "text/html" })
            .header("sec-fetch-site", from)
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some((kind, _)) = &body {
            request = request.header(header::CONTENT_TYPE, *kind);
        }
        let body = body.map(|(_, content)| content).unwrap_or_default();
        let request = request.body(Full::from(body)).unwrap();
        let (head, body) = self.client.request(request).await.ok()?.into_parts();
        self.keep(&head.headers);
        let html = String::from_utf8_lossy(&body.collect().await.ok()?.to_bytes()).into_owned();
        Some(Page { status: head.status, path: path.to_owned(), headers: head.headers, html })
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() || rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

pub const MULTIPART: &str = "multipart/form-data; boundary=edge";

/// What a browser sends for a form with a file in it: the answers first.
pub fn multipart(fields: &Fields, (field, name): (&str, &str), content: &[u8]) -> Vec<u8> {
    let part = |(name, value): &(String, String)| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let answers: String = fields.iter().map(part).collect();
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    [answers.as_bytes(), head.as_bytes(), content, b"\r\n--edge--\r\n"].concat()
}

impl Page {
    /// The words of the page, without the marks around them.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.html);
        let body = html.select(&Selector::parse("body").unwrap()).next().unwrap();
        body.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The addresses this page links to.
    pub fn links(&self) -> Vec<String> {
        let html = Html::parse_document(&self.html);
        let links = Selector::parse("a[href]").unwrap();
        html.select(&links).map(|a| a.attr("href").unwrap().to_owned()).collect()
    }

    /// Where the link leads that says this, or begins with it.
    pub fn link_of(&self, says: &str) -> String {
        let html = Html::parse_document(&self.html);
        let links = Selector::parse("a[href]").unwrap();
        let of = |a: &ElementRef<'_>| a.text().collect::<String>().trim().starts_with(says);
        let found = html.select(&links).find(of);
        found
            .unwrap_or_else(|| panic!("no link {says}: {}", self.text()))
            .attr("href")
            .unwrap()
            .to_owned()
    }

    /// What the element of this class says, such as a key or a code.
    pub fn says(&self, what: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html);
        let chosen = Selector::parse(what).unwrap();
        html.select(&chosen).map(|one| one.text().collect::<String>().trim().to_owned()).collect()
    }

    /// What the form of this name would send, where several post to one address.
    pub fn form_named(&self, name: &str) -> Option<Fields> {
        let html = Html::parse_document(&self.html);
        let forms = Selector::parse("form[aria-label]").unwrap();
        let is_it = |form: &ElementRef<'_>| form.attr("aria-label").unwrap().ends_with(name);
        html.select(&forms).find(is_it).map(held)
    }

    /// What is sent for the answer that says this.
    pub fn option(&self, says: &str) -> Option<String> {
        let html = Html::parse_document(&self.html);
        let options = Selector::parse("option[value]").unwrap();
        let is_it = |option: &ElementRef<'_>| option.text().collect::<String>().trim() == says;
        html.select(&options).find(is_it).map(|option| option.attr("value").unwrap().to_owned())
    }

    /// What a form on this page would send.
    pub fn filled(&self, action: &str, typed: &[(&str, &str)]) -> Fields {
        let html = Html::parse_document(&self.html);
        let form = html
            .select(&Selector::parse("form").unwrap())
            .find(|form| form.attr("action").is_some_and(|a| a == action))
            .unwrap_or_else(|| panic!("no form for {action} on {}: {}", self.path, self.text()));
        let mut fields: Fields = held(form);
        for (name, value) in typed {
            fields.retain(|(held, _)| held != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        fields
    }
}

/// What the fields of a form hold before anybody types.
fn held(form: ElementRef<'_>) -> Fields {
    let all = Selector::parse("input[name], textarea[name], select[name]").unwrap();
    form.select(&all)
        .filter_map(|field| Some((field.attr("name")?.to_owned(), value(field)?)))
        .collect()
}

fn value(field: ElementRef<'_>) -> Option<String> {
    match (field.value().name(), field.attr("type").unwrap_or("text")) {
        ("input", "checkbox" | "radio") => {
            let on = field.attr("value").unwrap_or("on").to_owned();
            field.attr("checked").map(|_| on)
        }
        ("input", "submit" | "button") => None,
        ("input", _) => Some(field.attr("value").unwrap_or_default().to_owned()),
        ("textarea", _) => Some(field.text().collect()),
        _ => {
            let chosen = Selector::parse("option[selected]").unwrap();
            let first = Selector::parse("option").unwrap();
            let option = field.select(&chosen).next().or_else(|| field.select(&first).next())?;
            Some(option.attr("value").map_or_else(|| option.text().collect(), str::to_owned))
        }
    }
}
