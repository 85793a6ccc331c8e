//! Email: how the mail server is reached, and the messages that go there. Nothing is sent unless `--mail` names a file
//! that says how.

mod how;
mod round;

pub use how::{How, NotUsable, Security};
pub use round::send_due;

use std::time::Duration;

use app::site::digest::Letter;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart},
    transport::smtp::authentication::Credentials,
};

/// A mail server that does not answer for so long is not there.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends messages.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: AsyncSmtpTransport<Tokio1Executor>,
}

impl Mailer {
    /// One that goes this way.
    pub fn new(how: How) -> Result<Self, NotUsable> {
        let builder = match how.security {
            Security::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(&how.server),
            Security::Starttls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&how.server),
            Security::None => {
                Ok(AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&how.server))
            }
        };
        let mut builder = builder.map_err(|_| NotUsable::Server)?.timeout(Some(PATIENCE));
        if let Some(port) = how.port {
            builder = builder.port(port);
        }
        if let Some((user, password)) = how.user {
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Self { from: how.from, way: builder.build() })
    }

    /// Sends a letter, or says what stood in the way, without anybody's address in it.
    pub async fn send(&self, to: &str, letter: Letter) -> Result<(), String> {
        let to: Mailbox =
            to.parse().map_err(|_| "This address cannot be written to.".to_owned())?;
        let both = MultiPart::alternative_plain_html(letter.text, letter.html);
        let address = to.email.to_string();
        let message = Message::builder().from(self.from.clone()).to(to).subject(letter.subject);
        let message = message.multipart(both).map_err(|error| error.to_string())?;
        let sent = self.way.send(message).await;
        sent.map(drop).map_err(|error| told(&error).replace(&address, "the address"))
    }
}

/// What was said, down to the cause.
fn told(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        let words = deeper.to_string();
        if !said.contains(&words) {
            said = format!("{said}: {words}");
        }
        cause = deeper.source();
    }
    said
}
