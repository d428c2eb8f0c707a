//! A mail server: encrypted unless it stands on this machine or the operator says otherwise.

use super::{Failure, Unusable, compose::Composed};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{Error, PoolConfig},
};
use std::{net::IpAddr, time::Duration};

/// Connections that are kept and used again.
pub type Pool = AsyncSmtpTransport<Tokio1Executor>;

/// Most connections at once: mail servers limit them per sender.
const CONNECTIONS: u32 = 8;

/// Refusals that speak of this sender or its settings, not of the recipient: an operator can mend them.
const OURS: [u16; 9] = [500, 502, 503, 504, 521, 530, 534, 535, 538];

/// Opens the pool; no connection is made yet.
pub fn open(url: &str, timeout: Duration) -> Result<Pool, Unusable> {
    let url = with_tls(url)?;
    let builder = Pool::from_url(&url)
        .map_err(|_| wrong("write smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST:465"))?;
    let pool = PoolConfig::new().max_size(CONNECTIONS).idle_timeout(Duration::from_secs(30));
    Ok(builder.timeout(Some(timeout)).pool_config(pool).build())
}

/// Hands a mail to the server.
pub async fn send(pool: &Pool, mail: &Composed) -> Result<(), Failure> {
    match pool.send_raw(&mail.envelope, &mail.octets).await {
        Ok(_) => Ok(()),
        Err(error) => Err(told_apart(&error)),
    }
}

fn told_apart(error: &Error) -> Failure {
    match error.status().map(u16::from) {
        Some(code) if error.is_permanent() && !OURS.contains(&code) => {
            Failure::Final(format!("mail server: {code}"))
        }
        Some(code) => Failure::Passing(format!("mail server: {code}")),
        None if error.is_timeout() => Failure::Passing("mail server: no answer in time".to_owned()),
        None if error.is_tls() => Failure::Passing("mail server: no encryption".to_owned()),
        None if error.is_response() => Failure::Passing("mail server: an answer not understood".to_owned()),
        // Among these is a server without STARTTLS, which a setting can mend.
        None if error.is_client() => Failure::Passing("mail server: lacks what is asked of it".to_owned()),
        None => Failure::Passing("mail server: not reached".to_owned()),
    }
}

fn wrong(what: &str) -> Unusable {
    Unusable::new("mail.url", what)
}

/// The address with its encryption written out.
fn with_tls(url: &str) -> Result<String, Unusable> {
    if url.starts_with("smtps://") {
        return Ok(url.to_owned());
    }
    let Some(rest) = url.strip_prefix("smtp://") else {
        return Err(wrong("write smtp://, smtps:// or file:///"));
    };
    let (place, options) = rest.split_once('?').unwrap_or((rest, ""));
    match options {
        "tls=none" => Ok(format!("smtp://{place}")),
        "" if is_loopback(place) => Ok(format!("smtp://{place}")),
        "" | "tls=required" => Ok(format!("smtp://{place}?tls=required")),
        _ => Err(wrong("after the host only ?tls=none is known")),
    }
}

/// Whether `user:password@host:port/…` is this machine.
fn is_loopback(place: &str) -> bool {
    let host = place.rsplit_once('@').map_or(place, |(_, host)| host);
    let host = host.split('/').next().unwrap_or(host);
    let host = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or(six),
        None => host.split(':').next().unwrap_or(host),
    };
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_spoken_to_in_the_clear_unless_the_operator_says_so() {
        for (url, written) in [
            ("smtp://mail.example.ma:587", "smtp://mail.example.ma:587?tls=required"),
            ("smtp://u:p@mail.example.ma", "smtp://u:p@mail.example.ma?tls=required"),
            ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
            ("smtp://[::1]:2525", "smtp://[::1]:2525"),
            ("smtp://localhost@mail.example.ma", "smtp://localhost@mail.example.ma?tls=required"),
            ("smtp://10.0.0.9:25?tls=none", "smtp://10.0.0.9:25"),
            ("smtp://localhost?tls=required", "smtp://localhost?tls=required"),
            ("smtps://mail.example.ma", "smtps://mail.example.ma"),
        ] {
            assert_eq!(with_tls(url).as_deref(), Ok(written));
        }
        assert!(with_tls("smtp://h?tls=opportunistic").is_err());
        assert!(with_tls("http://h").is_err());
    }
}
