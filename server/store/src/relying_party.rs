//! What browsers know this site by when they make and use passkeys: its host name. A passkey works under that name only,
//! which is what keeps it from false sites. Where the site is reached by a number, there are none.

use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

use crate::ceremony::LASTS;

/// What people read in the window of their browser.
const NAME: &str = "Waymark";

/// This site, as passkeys know it.
pub(crate) struct RelyingParty {
    /// The name passkeys are bound to: that of the whole host, never of a domain above it.
    pub host: String,
    pub webauthn: Webauthn,
}

impl RelyingParty {
    /// The site at this address, if it has a host name.
    pub fn of(origin: &str) -> Option<Self> {
        let url = Url::parse(origin).ok()?;
        let host = url.domain()?.to_owned();
        let builder = WebauthnBuilder::new(&host, &url).ok()?;
        let builder = builder.rp_name(NAME).timeout(LASTS.to_std().ok()?);
        Some(Self { webauthn: builder.build().ok()?, host })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_belong_to_a_host_name_and_to_no_number() {
        let host = |origin| RelyingParty::of(origin).map(|site| site.host);

        assert_eq!(host("https://waymark.example.org").as_deref(), Some("waymark.example.org"));
        assert_eq!(
            host("https://waymark.example.org:8443").as_deref(),
            Some("waymark.example.org")
        );
        assert_eq!(host("http://localhost:3000").as_deref(), Some("localhost"));
        for number in ["http://127.0.0.1:3000", "http://[::1]:3000", "https://192.0.2.7", ""] {
            assert_eq!(host(number), None, "{number}");
        }
    }
}
