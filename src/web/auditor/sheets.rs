//! XLSX and ODS, written row by row while the rows are read: memory does not grow with them. A text is a text there,
//! whatever it begins with: no cell is a formula.

use super::columns::Cell;
use axum::body::{Body, Bytes};
use futures_util::{StreamExt, stream};
use std::io::{self, Write};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use zip::{
    CompressionMethod, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

/// Which program's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Xlsx,
    Ods,
}

/// Rows of a sheet: the most that every program opens.
const MOST: usize = 1_048_576;

/// Octets gathered before they are sent.
const PART: usize = 64 << 10;

/// Rows on their way, or that reading them broke off.
pub type Rows = Result<Vec<Vec<Cell>>, io::Error>;

/// A workbook of whatever rows come, and where they are to be sent.
pub fn workbook(kind: Kind, head: Vec<Cell>, rtl: bool) -> (Sender<Rows>, Body) {
    let (rows, read) = channel::<Rows>(2);
    let (octets, sent) = channel::<Result<Bytes, io::Error>>(4);
    tokio::task::spawn_blocking(move || {
        let pipe = Pipe { gathered: Vec::with_capacity(PART), to: octets.clone() };
        if let Err(error) = write(kind, &head, rtl, read, pipe) {
            // Whoever reads is gone, or learns that the file is not whole.
            let _ = octets.blocking_send(Err(error));
        }
    });
    let parts =
        stream::unfold(
            sent,
            |mut sent: Receiver<_>| async move { sent.recv().await.map(|part| (part, sent)) },
        );
    // Whoever compresses asks once more after the end.
    (rows, Body::from_stream(parts.fuse()))
}

/// Where the archive is written: to the response, in parts.
struct Pipe {
    gathered: Vec<u8>,
    to: Sender<Result<Bytes, io::Error>>,
}

impl Pipe {
    fn send(&mut self) -> io::Result<()> {
        let part = std::mem::replace(&mut self.gathered, Vec::with_capacity(PART));
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        if part.is_empty() { Ok(()) } else { self.to.blocking_send(Ok(Bytes::from(part))).map_err(gone) }
    }
}

impl Write for Pipe {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(octets);
        if self.gathered.len() >= PART {
            self.send()?;
        }
        Ok(octets.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

type Zip = ZipWriter<StreamWriter<Pipe>>;

fn write(kind: Kind, head: &[Cell], rtl: bool, mut rows: Receiver<Rows>, pipe: Pipe) -> io::Result<()> {
    let mut book =
        Book { zip: ZipWriter::new_stream(pipe), kind, rtl, sheets: 0, rows: 0, text: String::new() };
    book.begin()?;
    book.sheet(head)?;
    while let Some(some) = rows.blocking_recv() {
        for row in some? {
            if book.rows == MOST {
                book.end_sheet()?;
                book.sheet(head)?;
            }
            book.row(&row)?;
        }
    }
    let zip = book.end()?;
    zip.finish().map_err(io::Error::other)?.into_inner().send()
}

/// A workbook while it is written.
struct Book {
    zip: Zip,
    kind: Kind,
    rtl: bool,
    sheets: usize,
    rows: usize,
    text: String,
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OPEN: &str = "urn:oasis:names:tc:opendocument:xmlns";

impl Book {
    fn file(&mut self, name: &str, packed: bool) -> io::Result<()> {
        let method = if packed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default().compression_method(method);
        self.zip.start_file(name, options).map_err(io::Error::other)
    }

    fn whole(&mut self, name: &str, content: &str) -> io::Result<()> {
        self.file(name, true)?;
        self.zip.write_all(content.as_bytes())
    }

    fn begin(&mut self) -> io::Result<()> {
        if self.kind == Kind::Xlsx {
            return Ok(());
        }
        self.file("mimetype", false)?;
        self.zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")?;
        let manifest = format!(
            "{XML}<manifest:manifest xmlns:manifest=\"{OPEN}:manifest:1.0\" manifest:version=\"1.2\">\
             <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
             <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
        );
        self.whole("META-INF/manifest.xml", &manifest)?;
        self.file("content.xml", true)?;
        let direction = if self.rtl { "rl-tb" } else { "lr-tb" };
        let head = format!(
            "{XML}<office:document-content xmlns:office=\"{OPEN}:office:1.0\" xmlns:style=\"{OPEN}:style:1.0\" \
             xmlns:table=\"{OPEN}:table:1.0\" xmlns:text=\"{OPEN}:text:1.0\" office:version=\"1.2\">\
             <office:automatic-styles><style:style style:name=\"t\" style:family=\"table\">\
             <style:table-properties table:display=\"true\" style:writing-mode=\"{direction}\"/></style:style>\
             </office:automatic-styles><office:body><office:spreadsheet>"
        );
        self.zip.write_all(head.as_bytes())
    }

    /// Begins a sheet with its head.
    fn sheet(&mut self, head: &[Cell]) -> io::Result<()> {
        self.sheets += 1;
        self.rows = 0;
        let number = self.sheets;
        let begin = match self.kind {
            Kind::Xlsx => {
                self.file(&format!("xl/worksheets/sheet{number}.xml"), true)?;
                let rtl = if self.rtl { " rightToLeft=\"1\"" } else { "" };
                format!(
                    "{XML}<worksheet xmlns=\"{SHEET}\"><sheetViews><sheetView{rtl} workbookViewId=\"0\"/></sheetViews><sheetData>"
                )
            }
            Kind::Ods => format!("<table:table table:name=\"{number}\" table:style-name=\"t\">"),
        };
        self.zip.write_all(begin.as_bytes())?;
        self.row(head)
    }

    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        self.rows += 1;
        self.text.clear();
        self.text.push_str(if self.kind == Kind::Xlsx { "<row>" } else { "<table:table-row>" });
        for cell in cells {
            match self.kind {
                Kind::Xlsx => in_xlsx(cell, &mut self.text),
                Kind::Ods => in_ods(cell, &mut self.text),
            }
        }
        self.text.push_str(if self.kind == Kind::Xlsx { "</row>" } else { "</table:table-row>" });
        self.zip.write_all(self.text.as_bytes())
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        let end = match self.kind {
            Kind::Xlsx => "</sheetData></worksheet>",
            Kind::Ods => "</table:table>",
        };
        self.zip.write_all(end.as_bytes())
    }

    /// What is known only when every sheet is written.
    fn end(mut self) -> io::Result<Zip> {
        self.end_sheet()?;
        match self.kind {
            Kind::Ods => {
                self.zip.write_all(b"</office:spreadsheet></office:body></office:document-content>")?
            }
            Kind::Xlsx => self.parts()?,
        }
        Ok(self.zip)
    }

    fn parts(&mut self) -> io::Result<()> {
        let each = |of: &dyn Fn(usize) -> String| (1..=self.sheets).map(of).collect::<String>();
        let sheets = each(&|n| format!("<sheet name=\"{n}\" sheetId=\"{n}\" r:id=\"r{n}\"/>"));
        let relations = each(&|n| {
            format!(
                "<Relationship Id=\"r{n}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
            )
        });
        let types = each(&|n| {
            format!(
                "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            )
        });
        self.whole(
            "xl/workbook.xml",
            &format!(
                "{XML}<workbook xmlns=\"{SHEET}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"
            ),
        )?;
        self.whole(
            "xl/_rels/workbook.xml.rels",
            &format!("{XML}<Relationships xmlns=\"{RELATIONS}\">{relations}</Relationships>"),
        )?;
        self.whole(
            "_rels/.rels",
            &format!(
                "{XML}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        )?;
        self.whole(
            "[Content_Types].xml",
            &format!(
                "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{types}</Types>"
            ),
        )
    }
}

fn in_xlsx(cell: &Cell, into: &mut String) {
    match cell {
        Cell::Nothing => into.push_str("<c/>"),
        Cell::Number(number) => into.push_str(&format!("<c><v>{number}</v></c>")),
        Cell::Text(text) => {
            into.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escaped(text, into);
            into.push_str("</t></is></c>");
        }
    }
}

fn in_ods(cell: &Cell, into: &mut String) {
    match cell {
        Cell::Nothing => into.push_str("<table:table-cell/>"),
        Cell::Number(number) => into.push_str(&format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
        )),
        Cell::Text(text) => {
            into.push_str("<table:table-cell office:value-type=\"string\"><text:p>");
            escaped(text, into);
            into.push_str("</text:p></table:table-cell>");
        }
    }
}

/// As XML has it; what XML cannot hold is left out.
fn escaped(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            c if c.is_control() && !matches!(c, '\t' | '\n') => {}
            c => into.push(c),
        }
    }
}
