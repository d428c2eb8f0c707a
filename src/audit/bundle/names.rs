//! Names of files inside a bundle: whatever a file was called, it lands in its folder, once, under a name that
//! reads the same on every system.

/// Most characters of a name, its number and ending left aside.
const MOST: usize = 60;

/// `03-محضر-الدورة.pdf`: a number that makes it unique, then the letters and digits of the name.
pub fn safe(number: usize, name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let (stem, ending) = match last.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem, format!(".{}", ending.to_ascii_lowercase())),
        _ => (last, String::new()),
    };
    let mut kept = String::new();
    for c in stem.chars().take(4 * MOST) {
        if c.is_alphanumeric() {
            kept.push(c);
        } else if !kept.is_empty() && !kept.ends_with('-') {
            kept.push('-');
        }
    }
    let kept: String = kept.chars().take(MOST).collect();
    let kept = kept.trim_matches('-');
    let kept = if kept.is_empty() { "file" } else { kept };
    format!("{number:02}-{kept}{ending}")
}

fn is_ending(ending: &str) -> bool {
    (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_name_stays_in_its_folder_and_reads_as_it_is() {
        assert_eq!(safe(1, "../../etc/passwd"), "01-passwd");
        assert_eq!(safe(2, "C:\\Windows\\con.PDF"), "02-con.pdf");
        assert_eq!(safe(3, "facture\u{202e}fdp.exe"), "03-facture-fdp.exe");
        assert_eq!(safe(4, "محضر الدورة (1).pdf"), "04-محضر-الدورة-1.pdf");
        assert_eq!(safe(5, "..."), "05-file");
        assert_eq!(safe(6, "a\r\nb\0c.pdf"), "06-a-b-c.pdf");
        assert_eq!(safe(7, ""), "07-file");
        assert!(safe(100, &"x".repeat(500)).len() < 80);
    }

    #[test]
    fn two_files_of_one_name_have_two_names() {
        assert_ne!(safe(1, "a.pdf"), safe(2, "a.pdf"));
    }
}
