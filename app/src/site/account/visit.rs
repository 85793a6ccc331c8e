//! Where a request comes from: the address, the browser by a name people recognise, and whether somebody has signed in
//! on this device before.

use std::sync::Arc;

use http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, USER_AGENT},
};
use store::{
    device::KNOWN,
    session_store::Seen,
    throttle::{Whence, network},
};

/// Browsers take a name with this beginning only over https, for the whole site and no other.
const OVER_HTTPS: &str = "__Host-waymark-device";
const ON_THIS_MACHINE: &str = "waymark-device";

/// Programs by a sign in what they call themselves, the tellingest first: most claim to be others too.
const BROWSERS: [(&str, &str); 7] = [
    ("Firefox/", "Firefox"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// What a request says about where it comes from.
#[derive(Debug, Clone, Default)]
pub struct Visit {
    address: Option<String>,
    browser: Option<String>,
    device: Option<String>,
    /// Where people reach this site, `https://waymark.example.org` say.
    pub origin: Arc<str>,
}

impl Visit {
    /// Reads the headers of a request from `address`.
    pub fn of(headers: &HeaderMap, address: &str, origin: &str) -> Self {
        let browser = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok());
        Self {
            address: network(address),
            browser: browser.and_then(browser_name),
            device: cookie(headers, name(origin)),
            origin: origin.into(),
        }
    }

    /// For counting tries.
    pub fn whence(&self) -> Whence {
        Whence { address: self.address.clone(), device: self.device.clone() }
    }

    /// For the list of devices.
    pub fn seen(&self) -> Seen {
        Seen { address: self.address.clone(), browser: self.browser.clone() }
    }

    /// The cookie by which this device is known from now on.
    pub fn remember(&self, token: &str) -> Option<HeaderValue> {
        let secure = if self.origin.starts_with("https:") { "; Secure" } else { "" };
        let (name, age) = (name(&self.origin), KNOWN.num_seconds());
        let cookie =
            format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={age}{secure}");
        HeaderValue::try_from(cookie).ok()
    }
}

fn name(origin: &str) -> &'static str {
    if origin.starts_with("https:") { OVER_HTTPS } else { ON_THIS_MACHINE }
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned())
}

/// "Chrome on Windows".
fn browser_name(agent: &str) -> Option<String> {
    let find = |list: &[(&str, &'static str)]| {
        list.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => Some(format!("{browser} on {system}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_what_people_call_it() {
        let table = [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36",
                "Chrome on Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox on Linux",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
                "Safari on iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
        ];

        for (agent, name) in table {
            assert_eq!(browser_name(agent).as_deref(), Some(name));
        }
        assert_eq!(browser_name("curl/8.0"), None);
    }

    #[test]
    fn a_device_is_known_by_its_cookie_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, "waymark=a; waymark-device=b".parse().unwrap());

        let here = Visit::of(&headers, "203.0.113.9", "http://127.0.0.1:3000");
        let elsewhere = Visit::of(&headers, "203.0.113.9", "https://waymark.example.org");

        assert_eq!(here.whence().device.as_deref(), Some("b"));
        assert_eq!(elsewhere.whence().device, None);
    }

    #[test]
    fn the_cookie_is_for_this_site_only_and_for_no_script() {
        let visit = Visit::of(&HeaderMap::new(), "", "https://waymark.example.org");

        let cookie = visit.remember("ab").unwrap();

        assert_eq!(
            cookie,
            "__Host-waymark-device=ab; Path=/; HttpOnly; SameSite=Strict; Max-Age=15552000; Secure"
        );
    }
}
