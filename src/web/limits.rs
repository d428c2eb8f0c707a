//! Limits by address: how often in how long. Behind a proxy the address is believed only from a trusted one.

use super::state::Web;
use crate::config::Network;
use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap, HeaderValue, header},
    response::Response,
};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::{HashMap, VecDeque},
    net::{IpAddr, SocketAddr},
    sync::{Mutex, PoisonError},
};

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limited {
    Filing,
    Lookup,
    SignIn,
}

/// Too often within the window: how long until it opens for one more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooOften {
    /// Whole seconds, rounded up, never 0.
    pub seconds: u64,
}

impl TooOften {
    fn until(opens: Timestamp, now: Timestamp) -> Self {
        let left = opens.duration_since(now).max(SignedDuration::ZERO).unsigned_abs();
        Self { seconds: (left.as_secs() + u64::from(left.subsec_nanos() > 0)).max(1) }
    }

    /// The response that refuses, with the time after which to come back.
    #[must_use]
    pub fn on(self, mut response: Response) -> Response {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(self.seconds));
        response
    }
}

/// Most addresses remembered; beyond it the oldest windows are forgotten.
const REMEMBERED: usize = 100_000;

/// When each address did what lately. In memory: a restart forgives.
#[derive(Debug, Default)]
pub struct Limiter(Mutex<HashMap<(Limited, String), VecDeque<Timestamp>>>);

impl Limiter {
    /// Counts one more if it is within the limit. 0 is off.
    ///
    /// # Errors
    /// [`TooOften`] when it is not, and is not counted.
    pub fn admits(
        &self,
        what: Limited,
        who: &str,
        most: u32,
        within: SignedDuration,
        now: Timestamp,
    ) -> Result<(), TooOften> {
        if most == 0 {
            return Ok(());
        }
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() > REMEMBERED {
            seen.retain(|_, times| times.back().is_some_and(|last| now.duration_since(*last) < within));
        }
        let times = seen.entry((what, who.to_owned())).or_default();
        while times.front().is_some_and(|first| now.duration_since(*first) >= within) {
            times.pop_front();
        }
        if let Some(last_in_the_way) = times.len().checked_sub(most as usize) {
            return Err(TooOften::until(times[last_in_the_way] + within, now));
        }
        times.push_back(now);
        Ok(())
    }

    /// Takes the last one back: it turned out not to count.
    pub fn forgive(&self, what: Limited, who: &str) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(times) = seen.get_mut(&(what, who.to_owned())) {
            times.pop_back();
        }
    }
}

/// The address that counts: of the peer, or the last one a trusted proxy saw. IPv6 by /64.
pub fn address(web: &Web, headers: &HeaderMap, extensions: &Extensions) -> String {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let Some(peer) = peer else { return "unknown".to_owned() };
    group(forwarded(&web.config.http.trusted_proxies, headers, peer))
}

fn forwarded(trusted: &[Network], headers: &HeaderMap, peer: IpAddr) -> IpAddr {
    let is_trusted = |ip: IpAddr| trusted.iter().any(|network| network.contains(ip));
    if !is_trusted(peer) {
        return peer;
    }
    let listed = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let mut hops: Vec<IpAddr> =
        listed.flat_map(|line| line.split(',')).filter_map(|ip| ip.trim().parse().ok()).collect();
    hops.reverse();
    hops.into_iter().find(|ip| !is_trusted(*ip)).unwrap_or(peer)
}

fn group(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_holds_within_the_window_and_no_longer() {
        let limiter = Limiter::default();
        let hour = SignedDuration::from_hours(1);
        let at = |minutes| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
        assert!(limiter.admits(Limited::Filing, "a", 2, hour, at(0)).is_ok());
        assert!(limiter.admits(Limited::Filing, "a", 2, hour, at(1)).is_ok());
        assert!(limiter.admits(Limited::Filing, "a", 2, hour, at(59)).is_err());
        assert!(limiter.admits(Limited::Filing, "b", 2, hour, at(59)).is_ok());
        assert!(limiter.admits(Limited::Filing, "a", 2, hour, at(60)).is_ok());
    }

    #[test]
    fn what_is_refused_says_in_whole_seconds_when_the_window_opens() {
        let limiter = Limiter::default();
        let minute = SignedDuration::from_mins(1);
        let at = |millis| Timestamp::UNIX_EPOCH + SignedDuration::from_millis(millis);
        let asks = |millis| limiter.admits(Limited::Lookup, "a", 2, minute, at(millis));
        assert_eq!((asks(0), asks(30_000)), (Ok(()), Ok(())));
        assert_eq!(asks(30_001), Err(TooOften { seconds: 30 }), "rounded up");
        assert_eq!(asks(59_999), Err(TooOften { seconds: 1 }), "never nothing");
        assert_eq!(asks(60_000), Ok(()), "as promised");
        assert_eq!(asks(60_000), Err(TooOften { seconds: 30 }), "the next to fall out");
    }

    #[test]
    fn a_forwarded_address_is_believed_from_a_trusted_proxy_only() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.9, 10.0.0.2".parse().unwrap());
        let peer: IpAddr = "10.0.0.1".parse().unwrap();
        let seen: IpAddr = "203.0.113.9".parse().unwrap();
        assert_eq!(forwarded(&[], &headers, peer), peer);
        assert_eq!(forwarded(&["10.0.0.0/8".parse().unwrap()], &headers, peer), seen);
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one() {
        assert_eq!(group("2001:db8::1".parse().unwrap()), group("2001:db8::ffff:2".parse().unwrap()));
    }
}
