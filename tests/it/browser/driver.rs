//! A browser with a portal to look at: Debian's chromedriver on a port of its own, the portal on another.

use crate::support::{TestApp, web};
use bayan::{
    app::accounts::session,
    domain::id::UserId,
    web::{Web, host::PublicUrl, serve},
};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use thirtyfour::{By, ChromiumLikeCapabilities, Cookie, DesiredCapabilities, WebDriver, WebElement};
use tokio::{net::TcpListener, sync::oneshot};

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    Run,
    Off,
}

/// Chromium at a portal.
pub struct Browser<'a> {
    pub app: &'a TestApp,
    pub driver: WebDriver,
    base: String,
    chromedriver: Chromedriver,
    profile: tempfile::TempDir,
    stop: oneshot::Sender<()>,
    server: tokio::task::JoinHandle<()>,
    shots: AtomicU32,
}

impl<'a> Browser<'a> {
    pub async fn at(app: &'a TestApp, scripts: Scripts) -> Self {
        let (base, stop, server) = serve_portal(app).await;
        let (chromedriver, port) = start_chromedriver();
        let profile = tempfile::tempdir().expect("a folder for the browser");
        let capabilities = capabilities(scripts, &profile);
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities)
            .await
            .expect("chromedriver starts Chromium");
        driver.set_page_load_timeout(Duration::from_secs(60)).await.expect("a setting");
        driver.set_script_timeout(Duration::from_secs(60)).await.expect("a setting");
        Self { app, driver, base, chromedriver, profile, stop, server, shots: AtomicU32::new(0) }
    }

    pub async fn close(self) {
        self.driver.quit().await.expect("Chromium ends");
        drop(self.chromedriver);
        drop(self.profile);
        let _ = self.stop.send(());
        self.server.await.expect("the portal ends");
    }

    /// Opens an address of the portal.
    pub async fn opens(&self, path: &str) {
        let address = format!("{}{path}", self.base);
        self.driver.goto(address).await.unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// Where the browser is, within the portal.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.expect("an address");
        url.as_str().strip_prefix(&self.base).expect("still in the portal").to_owned()
    }

    pub async fn find(&self, css: &str) -> WebElement {
        match self.driver.find(By::Css(css)).await {
            Ok(found) => found,
            Err(_) => panic!("no {css} at {}: {}", self.path().await, self.text().await),
        }
    }

    pub async fn has(&self, css: &str) -> bool {
        !self.driver.find_all(By::Css(css)).await.expect("a search").is_empty()
    }

    /// The words that stand on the page.
    pub async fn text(&self) -> String {
        let body = self.driver.find(By::Css("body")).await.expect("a body");
        body.text().await.expect("its text")
    }

    /// Types into the field of that name, in place of what stands there.
    pub async fn types(&self, name: &str, text: &str) {
        let field = self.find(&format!("main [name='{name}']")).await;
        field.clear().await.expect("an empty field");
        field.send_keys(text).await.expect("typing");
    }

    /// Chooses a radio, a box or an option.
    pub async fn chooses(&self, name: &str, value: &str) {
        let option = format!("main select[name='{name}'] option[value='{value}']");
        let choice = format!("main input[name='{name}'][value='{value}']");
        let css = if self.has(&choice).await { choice } else { option };
        self.clicks(&css).await;
    }

    pub async fn clicks(&self, css: &str) {
        let found = self.find(css).await;
        found.scroll_into_view().await.expect("in view");
        found.click().await.unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Presses what leads to another page, and waits until that page is there.
    pub async fn presses(&self, css: &str) {
        self.moves_on(css, async || self.clicks(css).await).await;
    }

    /// Does what leads to another page, and waits until that page is there.
    pub async fn moves_on(&self, css: &str, does: impl AsyncFnOnce()) {
        let before = self.find("html").await;
        does().await;
        for _ in 0..600 {
            let left = before.tag_name().await.is_err();
            if left && !self.driver.find_all(By::Css("footer")).await.unwrap_or_default().is_empty() {
                return;
            }
            // The browser tells nobody when it has moved on: it can only be asked again.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{css} led nowhere: {}", self.text().await);
    }

    /// Presses the first button of the page's form: the one that goes on.
    pub async fn goes_on(&self) {
        self.presses("main form[method='post'] button").await;
    }

    pub async fn run(&self, script: &str) -> Value {
        let done = self.driver.execute(script, Vec::new()).await;
        done.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    /// The width of a small telephone, whatever the least width of a window is.
    pub async fn is_narrow(&self) {
        let metrics = json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false });
        let narrow = self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await;
        narrow.expect("a narrow window");
    }

    /// The window as it was.
    pub async fn is_wide(&self) {
        let wide = self.driver.cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await;
        wide.expect("a wide window");
    }

    /// Pages as they come out on paper, from now on.
    pub async fn is_printed(&self) {
        let media = json!({ "media": "print" });
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await.expect("paper");
    }

    /// Signed in, by a session that is already open.
    pub async fn is_signed_in_as(&self, user: UserId) {
        let token = session::open(&self.app.portal, user).await.expect("a session");
        self.opens("/robots.txt").await;
        let mut cookie = Cookie::new("bayan-session", token);
        cookie.path = Some("/".to_owned());
        self.driver.add_cookie(cookie).await.expect("a cookie");
    }

    pub async fn is_signed_out(&self) {
        self.driver.delete_all_cookies().await.expect("no cookies");
    }

    /// A picture of the page where BAYAN_TEST_PICTURES names a folder: for the eye, never compared.
    pub async fn is_pictured(&self, name: &str) {
        let Ok(folder) = std::env::var("BAYAN_TEST_PICTURES") else { return };
        let number = self.shots.fetch_add(1, Ordering::Relaxed);
        let path = PathBuf::from(folder).join(format!("{name}-{number:03}.png"));
        self.driver.screenshot(&path).await.expect("a picture");
    }
}

async fn serve_portal(app: &TestApp) -> (String, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let bound = listener.local_addr().expect("an address");
    let web = Web::new(app.portal.clone(), web::config(app, &[]), PublicUrl::new(None, bound), false);
    let (stop, stopped) = oneshot::channel();
    let until = async move {
        let _ = stopped.await;
    };
    let server = tokio::spawn(async move { serve(listener, web, until).await.expect("a portal") });
    (format!("http://{bound}"), stop, server)
}

/// Port 0 lets chromedriver choose; it says which on its first lines.
fn start_chromedriver() -> (Chromedriver, u16) {
    let mut child = Command::new("chromedriver")
        .args(["--port=0", "--allowed-ips=127.0.0.1"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver is installed: run tests/run");
    let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let child = Chromedriver(child);
    for line in lines.map_while(Result::ok) {
        let port = line.split_once("started successfully on port ");
        if let Some(port) = port.and_then(|(_, port)| port.trim_end_matches('.').parse().ok()) {
            return (child, port);
        }
    }
    panic!("chromedriver ended without a port");
}

/// The process, which ends with its test, whether it passed or not.
struct Chromedriver(Child);

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn capabilities(scripts: Scripts, profile: &tempfile::TempDir) -> thirtyfour::ChromeCapabilities {
    let mut chrome = DesiredCapabilities::chrome();
    let folder = format!("--user-data-dir={}", profile.path().display());
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--window-size=1280,1000",
        &folder,
    ] {
        chrome.add_arg(argument).expect("an argument");
    }
    if scripts == Scripts::Off {
        let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
        chrome.add_experimental_option("prefs", off).expect("a preference");
    }
    chrome
}
