//! A text in Markdown as plain text: what a reader gets who copies a story from where it was written.

use crate::sort::sort;

/// The words of a text that is plainly Markdown, headings and points of a list paragraphs of their own; nothing if it is
/// not.
///
/// One kind of sign may be a writer's own way: stars around a word, a dash before what is said. Two kinds are Markdown, or a
/// heading over it all.
///
/// ```
/// use on_the_record::formats::markdown;
///
/// let text = "# Rain\n\nIt **rained**, [they said](https://example.org/rain).";
/// assert_eq!(markdown::words(text).as_deref(), Some("Rain\n\nIt rained, they said."));
/// assert_eq!(markdown::words("Rain\n\nIt **rained**."), None);
/// ```
#[must_use]
pub fn words(text: &str) -> Option<String> {
    let mut names: Vec<String> =
        text.lines().filter_map(definition).map(|(name, _)| name.to_ascii_lowercase()).collect();
    sort(&mut names);
    let mut reading = Reading { words: String::new(), kinds: 0, names };
    for line in text.lines() {
        reading.line(line);
    }
    let headed = text.trim_start().starts_with("# ");
    (headed || reading.kinds.count_ones() > 1).then(|| reading.words.trim().to_owned())
}

// The kinds of sign that tell Markdown, a bit each.
const HEADING: u8 = 1;
const QUOTE: u8 = 2;
const POINT: u8 = 4;
const BOLD: u8 = 8;
const LINK: u8 = 16;
const TABLE: u8 = 32;

/// A text as far as it has been read.
struct Reading {
    words: String,
    kinds: u8,
    /// The names of addresses and notes that stand by themselves, in small letters and in order.
    names: Vec<String>,
}

impl Reading {
    fn line(&mut self, line: &str) {
        let mut words = line.trim();
        while let Some(rest) = words.strip_prefix('>').filter(|it| it.is_empty() || it.starts_with([' ', '>'])) {
            (words, self.kinds) = (rest.trim_start(), self.kinds | QUOTE);
        }
        let row: String;
        let heading = words.trim_start_matches('#');
        let point = ["- ", "* ", "+ "].iter().find_map(|sign| words.strip_prefix(sign));
        // A line drawn between parts or under a heading, the fence of a block of code.
        let alone = if words.len() > 2 && words.bytes().all(|it| b"-*_= `~|:".contains(&it)) {
            words = "";
            true
        } else if let Some((name, rest)) = definition(words) {
            // An address says nothing here; a note does.
            (words, self.kinds) = (if name.starts_with('^') { rest } else { "" }, self.kinds | LINK);
            true
        } else if let Some(cells) = words.strip_prefix('|').and_then(|it| it.strip_suffix('|')) {
            row = cells.split('|').map(str::trim).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
            (words, self.kinds) = (&row, self.kinds | TABLE);
            true
        } else if (1..=6).contains(&(words.len() - heading.len())) && heading.starts_with(' ') {
            (words, self.kinds) = (heading.trim_end_matches('#').trim(), self.kinds | HEADING);
            true
        } else if let Some(point) = point {
            (words, self.kinds) = (point.trim_start(), self.kinds | POINT);
            true
        } else {
            words.is_empty()
        };
        if alone {
            self.part();
        }
        self.phrase(words);
        if alone {
            self.part();
        } else {
            self.words.push('\n');
        }
    }

    /// Ends a paragraph.
    fn part(&mut self) {
        self.words.truncate(self.words.trim_end().len());
        self.words.push_str("\n\n");
    }

    /// The words of a line, without the signs around some of them.
    fn phrase(&mut self, mut rest: &str) {
        while let Some(at) = rest.find(['\\', '[', '!', '*', '_', '`', '~']) {
            let (before, signed) = rest.split_at(at);
            self.words.push_str(before);
            // Each is one byte.
            let sign = signed.as_bytes()[0];
            let mut run = &signed[..1];
            if b"*_`~".contains(&sign) {
                run = &signed[..signed.len() - signed.trim_start_matches(char::from(sign)).len()];
            }
            let linked = signed.strip_prefix('!').unwrap_or(signed);
            if let Some((shown, after)) = link(linked).or_else(|| self.named(linked)) {
                self.kinds |= LINK;
                // A picture says nothing here.
                if sign == b'[' {
                    self.phrase(shown);
                }
                rest = after;
            } else if sign == b'\\' && signed[1..].starts_with(|it: char| it.is_ascii_punctuation()) {
                self.words.push_str(&signed[1..2]);
                rest = &signed[2..];
            } else if let Some((within, after)) = emphasised(self.words.chars().next_back(), run, &signed[run.len()..])
            {
                self.kinds |= if run.len() > 1 { BOLD } else { 0 };
                self.phrase(within);
                rest = after;
            } else {
                self.words.push_str(run);
                rest = &signed[run.len()..];
            }
        }
        self.words.push_str(rest);
    }

    /// The words of `[words][name]`, `[name][]` or `[name]`, none for a note `[^1]`, and what follows: where such a name is
    /// defined.
    fn named<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let (shown, after) = bracketed(text)?;
        let (name, after) = bracketed(after).unwrap_or((shown, after));
        let name = if name.is_empty() { shown } else { name };
        self.names.binary_search(&name.to_ascii_lowercase()).ok()?;
        Some((if shown.starts_with('^') { "" } else { shown }, after))
    }
}

/// The name and the address of `[name]: https://example.org`, or the words of a note: `[^1]: By nine votes to four.`
fn definition(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.trim().strip_prefix('[')?.split_once("]:")?;
    let rest = rest.trim();
    let address = rest.split(' ').next().is_some_and(|it| it.contains('/') || it.starts_with('#'));
    let is_name = !name.is_empty() && !name.contains(['[', ']']);
    (is_name && (address || name.starts_with('^') && name.len() > 1)).then_some((name, rest))
}

/// What stands in the brackets that a text begins with, and what follows them. Looks no further than the next bracket, so
/// that many of them cost no more than one.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix('[')?;
    let (shown, rest) = text.split_at(text.find(['[', ']'])?);
    Some((shown, rest.strip_prefix(']')?))
}

/// What stands in the brackets of `[words](address)`, and what follows it.
fn link(text: &str) -> Option<(&str, &str)> {
    let (shown, rest) = bracketed(text)?;
    let rest = rest.strip_prefix('(')?;
    let mut open = 1;
    let end = rest.find(|it| {
        open += i32::from(it == '(') - i32::from(it == ')');
        open == 0 || it == '['
    })?;
    let after = rest[end..].strip_prefix(')')?;
    let is_address = rest[..end].split(' ').next().is_some_and(|it| it.contains(['/', '.', '#', ':']));
    is_address.then_some((shown, after))
}

/// The words between a run of signs and the next such run, and what follows that. Signs within a word are its own:
/// `f***ing`, `snake_case`.
fn emphasised<'t>(before: Option<char>, run: &str, rest: &'t str) -> Option<(&'t str, &'t str)> {
    let opens = run.len() <= 3 && run.starts_with(['*', '_', '`', '~']) && !before.is_some_and(char::is_alphanumeric);
    let (within, after) = opens.then(|| rest.split_once(run))??;
    let outer = |it: char| it.is_whitespace();
    let fits = !within.is_empty() && !within.starts_with(outer) && !within.ends_with(outer);
    (fits && !after.starts_with(char::is_alphanumeric)).then_some((within, after))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn signs_go_and_words_stay() {
        for (written, read) in [
            ("# Rain #\n> *It* rained.", "Rain\n\nIt rained."),
            ("## Rain\nIt **rained** all day.", "Rain\n\nIt rained all day."),
            ("> “It rained,” said [Ana **Diaz**](/diaz \"A farmer\").", "“It rained,” said Ana Diaz."),
            ("__By Bo Berg__\n\n- It rained.\n- It *snowed*.", "By Bo Berg\n\nIt rained.\n\nIt snowed."),
            ("Rain\n====\n***It*** rained [here](/a_(b)).![A cloud](cloud.png)", "Rain\n\nIt rained here."),
            ("# Rain\n---\n**5** \\* 3", "Rain\n\n5 * 3"),
            ("# Rain\n\nIt rained.\n\n## Snow", "Rain\n\nIt rained.\n\nSnow"),
        ] {
            assert_eq!(words(written).as_deref(), Some(read), "{written}");
        }
    }

    #[test]
    fn addresses_that_stand_by_themselves_go_and_notes_stay() {
        let written = "# Rain\n\nIt rained,[^1] [they said][Site] on [their site][], ![cloud][Site][site].\n\n\
            [site]: https://example.org/rain \"Rain\"\n[Their site]: /their\n[^1]: All **day**.\n[No]: none\n[so][] [^2]";
        let read = "Rain\n\nIt rained, they said on their site, site.\n\nAll day.\n\n[No]: none\n[so][] [^2]";
        assert_eq!(words(written).as_deref(), Some(read));
    }

    #[test]
    fn each_row_of_a_table_is_a_line_of_its_words() {
        let written = "# Rain\n\n| Day | *Rain* |\n|:----|-----:|\n| Monday | 5 mm |\n|  | 7 mm |\n\nThat | is it.";
        let read = "Rain\n\nDay · Rain\n\nMonday · 5 mm\n\n7 mm\n\nThat | is it.";
        assert_eq!(words(written).as_deref(), Some(read));
    }

    #[test]
    fn signs_of_one_kind_may_be_the_writers_own() {
        for text in [
            "Rain\n\n- It rained.\n- It snowed.",
            "It **rained** and **snowed**.",
            "> It rained.",
            "Rain\n\n# Snow",
            "#rain and **rain**",
            "",
        ] {
            assert_eq!(words(text), None, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_sign_stays() {
        let text =
            "# Rain\n\n**Rain** of 5 * 3 * 2, “f***ing” rain_or_snow, [he said] (so), a[1](2), *, **, ~5, C:\\rain.";
        let read = "Rain\n\nRain of 5 * 3 * 2, “f***ing” rain_or_snow, [he said] (so), a[1](2), *, **, ~5, C:\\rain.";
        assert_eq!(words(text).as_deref(), Some(read));
    }

    #[test]
    fn many_signs_take_no_longer_than_as_many_words() {
        for sign in [
            "[", "[a](", "*a", "*a ", "_", "`", "![", "> ", "**", "***a **b", "\\", "[a][", "[a]: /\n", "[^", "|", "| ",
        ] {
            let text = format!("# Rain\n\n**Rain** {}", sign.repeat(200_000));
            assert!(words(&text).is_some(), "{sign}");
        }
    }
}
