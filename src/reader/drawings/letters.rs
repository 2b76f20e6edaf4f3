//! Words beside marks: how wide they are, how they are cut, and what a number is called.

/// How wide the letters from space to `~` are in DejaVu Sans 2.37, in thousandths of its size, rounded up.
const LATIN: [u16; 95] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637, 637, 637, 637, 637,
    637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 685, 687, 699, 771, 632, 576, 775, 752, 295, 295, 656, 558, 863,
    749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686, 611, 686, 391, 337, 391, 838, 500, 500, 613, 635, 550, 635,
    616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637,
    337, 637, 838,
];

/// How wide `text` is at `size`, in the same unit, in the widest face a reader is likely to have.
///
/// The page cannot measure: it is laid out before there is a browser, and the reader's system face is not known. So
/// every letter counts as much as in DejaVu Sans, wider than San Francisco, Segoe UI, Roboto and Arial. Letters of other
/// scripts count as wide as their widest common ones; those of Hebrew and Arabic as in their widest common words, for in
/// Arabic a letter is twice as wide at the end of a word as within it, and words put where they are thought to reach their
/// mark would stand by another.
///
/// ```
/// use on_the_record::reader::drawings::width;
///
/// assert_eq!(width("10:40", 10.0), 28.85);
/// assert!(width("里程碑", 10.0) >= 30.0);
/// ```
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    f64::from(text.chars().map(thousandths).sum::<u32>()) * size / 1000.0
}

fn thousandths(letter: char) -> u32 {
    let latin = (letter as usize).checked_sub(' ' as usize).and_then(|index| LATIN.get(index));
    match (latin, letter) {
        (Some(width), _) => u32::from(*width),
        (None, '‘' | '’' | '·') => 318,
        (None, '–' | '“' | '”') => 519,
        (None, '≈') => 838,
        (None, '\u{80}'..'\u{530}') if letter.is_lowercase() => 800,
        (None, '\u{590}'..'\u{780}') => 660,
        (None, _) => 1000,
    }
}

/// `title` cut to fit into `room`: its first clause if that fits, else as many whole words as do, and an ellipsis.
///
/// ```
/// use on_the_record::reader::drawings::shortened;
///
/// assert_eq!(shortened("Ceremony in Moscow", 200.0, 11.0), "Ceremony in Moscow");
/// assert_eq!(shortened("Fourth meeting, the Kremlin", 110.0, 11.0), "Fourth meeting");
/// assert_eq!(shortened("Car bomb kills Gen. Moskalik", 110.0, 11.0), "Car bomb kills…");
/// assert_eq!(shortened("Witkoff lands in Moscow", 110.0, 11.0), "Witkoff lands…");
/// ```
#[must_use]
pub fn shortened(title: &str, room: f64, size: f64) -> String {
    let fits = |text: &str| width(text, size) <= room;
    if fits(title) {
        return title.to_owned();
    }
    if let Some((clause, _)) = title.split_once([',', ':', ';'])
        && clause.contains(' ')
        && fits(clause)
    {
        return clause.to_owned();
    }
    let mut words: Vec<&str> = title.split_whitespace().collect();
    while words.len() > 1 {
        words.pop();
        // A cut does not end in "the" or "in": the reader would wait for the next word.
        while words.len() > 1 && words.last().is_some_and(|word| word.chars().count() <= 3) {
            words.pop();
        }
        let cut = words.join(" ").trim_end_matches([',', ':', ';', '.']).to_owned() + "…";
        if fits(&cut) {
            return cut;
        }
    }
    let mut letters = String::new();
    for letter in title.chars() {
        if !fits(&format!("{letters}{letter}…")) {
            break;
        }
        letters.push(letter);
    }
    letters + "…"
}

/// A number as a word up to twelve: `three`.
#[must_use]
pub fn number(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}
