//! A mail server that does what a test tells it: waits, takes, refuses, or hangs up after DATA.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// What the server does with the next mail; when nothing is left to do it takes every mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// 451 to the recipient.
    Busy,
    /// 550 to the recipient, with the address.
    Refuse,
    /// Takes the whole mail and hangs up without a word.
    DropAfterData,
    Accept,
}

/// A server on a port of its own, for as long as the test lasts.
pub struct Sink {
    pub url: String,
    plan: Arc<Mutex<VecDeque<Behaviour>>>,
    mails: Arc<Mutex<Vec<String>>>,
    senders: Arc<Mutex<Vec<String>>>,
}

impl Sink {
    pub async fn open() -> Sink {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("bound"));
        let sink = Sink { url, plan: Arc::default(), mails: Arc::default(), senders: Arc::default() };
        let (plan, mails, senders) =
            (Arc::clone(&sink.plan), Arc::clone(&sink.mails), Arc::clone(&sink.senders));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&plan), Arc::clone(&mails), Arc::clone(&senders)));
            }
        });
        sink
    }

    /// The server does this with the next `times` mails.
    pub fn will(&self, behaviour: Behaviour, times: usize) {
        self.plan.lock().expect("the plan").extend(std::iter::repeat_n(behaviour, times));
    }

    /// Where each mail returns to, in the order in which they were offered.
    pub fn senders(&self) -> Vec<String> {
        self.senders.lock().expect("the senders").clone()
    }

    /// Every mail that came whole, hung up on or not.
    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().expect("the mails").clone()
    }
}

/// The address between the brackets of `MAIL FROM:<…>` or `RCPT TO:<…>`.
fn address(line: &str) -> String {
    let (start, end) = (line.find('<'), line.find('>'));
    start.zip(end).map(|(start, end)| line[start + 1..end].to_owned()).unwrap_or_default()
}

/// The name of a mail.
pub fn message_id(mail: &str) -> String {
    mail_parser::MessageParser::default()
        .parse(mail.as_bytes())
        .and_then(|mail| mail.message_id().map(str::to_owned))
        .expect("a Message-ID")
}

async fn serve(
    stream: TcpStream,
    plan: Arc<Mutex<VecDeque<Behaviour>>>,
    mails: Arc<Mutex<Vec<String>>>,
    senders: Arc<Mutex<Vec<String>>>,
) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut now = Behaviour::Accept;
    let _ = write.write_all(b"220 sink\r\n").await;
    while let Ok(Some(line)) = lines.next_line().await {
        let verb = line.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
        let refusal = format!("550 5.1.1 <{}> nobody of that name\r\n", address(&line));
        let answer = match verb.as_str() {
            "EHLO" => "250-sink\r\n250 8BITMIME\r\n",
            "MAIL" => {
                senders.lock().expect("the senders").push(address(&line));
                "250 ok\r\n"
            }
            "RCPT" => {
                now = plan.lock().expect("the plan").pop_front().unwrap_or(Behaviour::Accept);
                match now {
                    Behaviour::Busy => "451 4.3.0 come back later\r\n",
                    Behaviour::Refuse => &refusal,
                    Behaviour::DropAfterData | Behaviour::Accept => "250 ok\r\n",
                }
            }
            "DATA" => {
                let _ = write.write_all(b"354 go on\r\n").await;
                let mut mail = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.push_str("\r\n");
                }
                mails.lock().expect("the mails").push(mail);
                if now == Behaviour::DropAfterData {
                    return;
                }
                "250 taken\r\n"
            }
            "QUIT" => {
                let _ = write.write_all(b"221 bye\r\n").await;
                return;
            }
            _ => "250 ok\r\n",
        };
        if write.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}
