//! The address people know: the only source of absolute links, of Secure and HSTS, and of the origin check.
//! The Host header is compared with it and never used for a link.

use std::net::SocketAddr;

/// The public address and the hosts that are known by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// Without a final slash: `https://bayan.example.ma`.
    url: String,
    hosts: Vec<String>,
}

impl PublicUrl {
    /// From the configuration, or from the address really bound.
    pub fn new(configured: Option<&str>, bound: SocketAddr) -> Self {
        match configured {
            Some(url) => {
                let url = url.trim_end_matches('/').to_owned();
                let hosts = vec![host_of(&url).to_ascii_lowercase()];
                Self { url, hosts }
            }
            None => Self { url: format!("http://{bound}"), hosts: bound_hosts(bound) },
        }
    }

    pub fn as_str(&self) -> &str {
        &self.url
    }

    pub fn is_https(&self) -> bool {
        self.url.starts_with("https://")
    }

    /// Whether plain http leaves the machine: cookies would travel in the open.
    pub fn is_exposed(&self) -> bool {
        let host = host_of(&self.url);
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        !self.is_https() && !matches!(name, "127.0.0.1" | "localhost" | "[::1]")
    }

    /// Whether a Host header is one of ours.
    pub fn knows(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        // A proxy may write the port that the scheme implies.
        let implied = if self.is_https() { ":443" } else { ":80" };
        let bare = host.strip_suffix(implied).unwrap_or(&host);
        self.hosts.iter().any(|known| *known == host || known == bare)
    }

    /// Whether an Origin header is one of ours.
    pub fn is_origin(&self, origin: &str) -> bool {
        let scheme = if self.is_https() { "https://" } else { "http://" };
        origin.to_ascii_lowercase().strip_prefix(scheme).is_some_and(|host| self.knows(host))
    }
}

fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}

/// On loopback all its names are known; elsewhere the address itself.
fn bound_hosts(bound: SocketAddr) -> Vec<String> {
    let port = bound.port();
    let mut hosts = vec![bound.to_string()];
    if bound.ip().is_loopback() {
        hosts.extend(["127.0.0.1", "[::1]", "localhost"].map(|name| format!("{name}:{port}")));
    }
    if port == 80 {
        let bare: Vec<String> = hosts.iter().map(|host| host.trim_end_matches(":80").to_owned()).collect();
        hosts.extend(bare);
    }
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loopback(port: u16) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], port))
    }

    #[test]
    fn on_loopback_every_name_of_it_is_known_with_its_port_only() {
        let url = PublicUrl::new(None, loopback(8080));
        assert!(["127.0.0.1:8080", "LOCALHOST:8080", "[::1]:8080"].iter().all(|host| url.knows(host)));
        assert!(!url.knows("localhost") && !url.knows("evil.example:8080") && !url.is_exposed());
    }

    #[test]
    fn a_configured_address_is_the_only_one() {
        let url = PublicUrl::new(Some("https://bayan.example.ma/"), loopback(8080));
        assert_eq!(url.as_str(), "https://bayan.example.ma");
        assert!(url.knows("bayan.example.ma") && url.knows("Bayan.example.ma:443"));
        assert!(!url.knows("127.0.0.1:8080") && !url.knows("bayan.example.ma:80"));
        assert!(url.is_origin("https://bayan.example.ma") && !url.is_origin("http://bayan.example.ma"));
    }

    #[test]
    fn plain_http_elsewhere_than_on_loopback_is_exposed() {
        assert!(PublicUrl::new(Some("http://bayan.example.ma"), loopback(80)).is_exposed());
        assert!(PublicUrl::new(None, SocketAddr::from(([0, 0, 0, 0], 80))).is_exposed());
    }
}
