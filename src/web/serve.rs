//! Listening and stopping: on the signal no new connection is taken, and what runs is finished.

use super::{Web, app};
use std::{future::Future, io, net::SocketAddr};
use tokio::net::TcpListener;

/// Serves until `stop` is done, then finishes what runs.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    web: Web,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let service = app(web).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}
