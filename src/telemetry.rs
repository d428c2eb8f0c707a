//! What the program says about itself: logs as JSON lines on stderr, figures for Prometheus. Neither carries
//! personal data: logs name cases by id, labels are matched routes and fixed words, never paths or addresses.

use std::io;
use std::sync::OnceLock;
use std::time::Duration;

use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

/// Upper bounds of the buckets of request durations, in seconds.
const DURATIONS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Starts the log. Called once the start has succeeded, so that a failed start leaves one readable line and
/// nothing else; a second call changes nothing. `filter` is checked when the configuration is read.
pub fn start_log(filter: &str) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().json().flatten_event(true).with_env_filter(filter);
    if log.with_writer(io::stderr).try_init().is_ok() {
        std::panic::set_hook(Box::new(|panic| {
            // The place only: the message of a panic may quote what somebody typed.
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(place, "panic");
        }));
    }
}

/// A request was answered. `route` is the matched pattern, such as `/{lang}/track`, never the path.
pub fn request_served(route: &str, status: u16, took: Duration) {
    recorder();
    let (route, status) = (route.to_owned(), status.to_string());
    counter!("bayan_requests_total", "route" => route.clone(), "status" => status).increment(1);
    histogram!("bayan_request_duration_seconds", "route" => route).record(took.as_secs_f64());
}

/// A filing was recorded and is durable.
pub fn filing_recorded() {
    recorder();
    counter!("bayan_filings_total").increment(1);
}

/// How much mail waits, and how long the oldest has.
pub fn outbox_depth(waiting: u64, oldest: Duration) {
    recorder();
    gauge!("bayan_outbox_depth").set(waiting as f64);
    gauge!("bayan_outbox_oldest_seconds").set(oldest.as_secs_f64());
}

/// A job ran to its end, well or not.
pub fn job_run(name: &'static str, ok: bool) {
    recorder();
    let outcome = if ok { "ok" } else { "failed" };
    counter!("bayan_job_runs_total", "job" => name, "outcome" => outcome).increment(1);
}

/// How many cases are past their due day without a reply.
pub fn overdue_cases(count: u64) {
    recorder();
    gauge!("bayan_overdue_cases").set(count as f64);
}

/// Every figure in the text format of Prometheus.
#[must_use]
pub fn render() -> String {
    recorder().map(PrometheusHandle::render).unwrap_or_default()
}

/// The recorder of the process, installed at first use; `None` where another one was installed before.
fn recorder() -> Option<&'static PrometheusHandle> {
    static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    RECORDER
        .get_or_init(|| {
            let builder = PrometheusBuilder::new().set_buckets(&DURATIONS).ok()?;
            let handle = builder.install_recorder().ok()?;
            describe();
            Some(handle)
        })
        .as_ref()
}

fn describe() {
    describe_counter!("bayan_requests_total", "Requests answered, by matched route and status");
    describe_histogram!("bayan_request_duration_seconds", Unit::Seconds, "Time to answer a request");
    describe_counter!("bayan_filings_total", "Filings recorded");
    describe_gauge!("bayan_outbox_depth", "Messages that wait to be delivered");
    describe_gauge!("bayan_outbox_oldest_seconds", Unit::Seconds, "Age of the oldest waiting message");
    describe_counter!("bayan_job_runs_total", "Runs of jobs, by outcome");
    describe_gauge!("bayan_overdue_cases", "Cases past their due day without a reply");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rendered_under_routes_and_fixed_words() {
        request_served("/{lang}/track", 200, Duration::from_millis(2));
        filing_recorded();
        outbox_depth(3, Duration::from_secs(7));
        job_run("outbox", true);
        overdue_cases(2);
        let text = render();
        for line in [
            "bayan_requests_total{route=\"/{lang}/track\",status=\"200\"} 1",
            "bayan_request_duration_seconds_bucket{route=\"/{lang}/track\",le=\"0.0025\"} 1",
            "bayan_outbox_depth 3",
            "bayan_outbox_oldest_seconds 7",
            "bayan_job_runs_total{job=\"outbox\",outcome=\"ok\"} 1",
            "bayan_overdue_cases 2",
        ] {
            assert!(text.contains(line), "{line} is not in\n{text}");
        }
    }
}
