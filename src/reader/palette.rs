//! The colours of each theme, read from the style sheets that say them. For tests of contrast, and for what needs a
//! colour before there is a style sheet.

/// The sheets that name colours, in their order.
const SHEETS: [&str; 2] = [include_str!("style/tokens.css"), include_str!("style/themes.css")];

/// The tokens of a theme, as they hold on light or dark paper.
pub struct Palette(Vec<(&'static str, &'static str)>);

impl Palette {
    /// The palette of a theme (`light`, `dark`, `sepia`, `contrast`) where the system is light or dark. `system` is
    /// one of the first two.
    #[must_use]
    pub fn of(theme: &str, dark: bool) -> Self {
        let own = format!("[data-theme=\"{theme}\"]");
        let mut tokens = Vec::new();
        for sheet in SHEETS {
            for (selectors, body) in rules(sheet) {
                if selectors
                    .split(',')
                    .any(|selector| [":root", "[data-theme]", own.as_str()].contains(&selector.trim()))
                {
                    tokens.extend(
                        body.split(';')
                            .filter_map(|line| line.split_once(':'))
                            .map(|(name, value)| (name.trim(), value.trim())),
                    );
                }
            }
        }
        let dark = match theme {
            "light" | "sepia" => false,
            "dark" => true,
            _ => dark,
        };
        Self(tokens.into_iter().map(|(name, value)| (name, resolve(value, dark))).collect())
    }

    /// The value of a token, such as `#fbfaf6` of `paper`: the last one said.
    #[must_use]
    pub fn get(&self, token: &str) -> Option<&'static str> {
        self.0.iter().rev().find(|(name, _)| name.strip_prefix("--") == Some(token)).map(|(_, value)| *value)
    }
}

/// The rules of a sheet as selectors and body, comments left out; `@media` and the like are not looked into.
fn rules(sheet: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    sheet.split('}').filter_map(|rule| {
        let (selectors, body) = rule.split_once('{')?;
        Some((selectors.rsplit("*/").next()?, body))
    })
}

/// `light-dark(A, B)` is A or B; anything else is itself.
fn resolve(value: &'static str, dark: bool) -> &'static str {
    value
        .strip_prefix("light-dark(")
        .and_then(|pair| pair.strip_suffix(')')?.split_once(", "))
        .map_or(value, |(light, night)| if dark { night } else { light })
}

#[cfg(test)]
mod tests {
    use super::Palette;

    /// Every theme as a reader can meet it.
    const MET: [(&str, bool); 5] =
        [("light", false), ("dark", true), ("sepia", false), ("contrast", false), ("contrast", true)];

    /// How someone sees: what reaches them of red, green and blue, in linear light. Machado, Oliveira and Fernandes
    /// (2009), at full strength; and no colours at all.
    const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
        ("greyscale", [[0.2126, 0.7152, 0.0722]; 3]),
        (
            "protanopia",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        ),
        (
            "deuteranopia",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ),
        (
            "tritanopia",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
        ),
    ];

    /// WCAG 2.2, relative luminance.
    fn luminance(colour: &str) -> f64 {
        luminance_of(linear(colour))
    }

    fn luminance_of([red, green, blue]: [f64; 3]) -> f64 {
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Red, green and blue in linear light.
    fn linear(colour: &str) -> [f64; 3] {
        let digits = colour.strip_prefix('#').unwrap_or_else(|| panic!("{colour} is no plain colour"));
        let wide = digits.len() == 6;
        let channel = |at: usize| {
            let pair = if wide { digits[2 * at..2 * at + 2].to_owned() } else { digits[at..=at].repeat(2) };
            let part = f64::from(u8::from_str_radix(&pair, 16).expect("two hexadecimal digits")) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        [channel(0), channel(1), channel(2)]
    }

    /// A colour as someone sees it.
    fn seen(colour: &str, sight: &[[f64; 3]; 3]) -> [f64; 3] {
        let light = linear(colour);
        sight.map(|row| row.iter().zip(light).map(|(share, part)| share * part).sum::<f64>().clamp(0.0, 1.0))
    }

    /// WCAG 2.2, contrast ratio.
    fn contrast(one: &str, other: &str) -> f64 {
        ratio(luminance(one), luminance(other))
    }

    fn ratio(one: f64, other: f64) -> f64 {
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn assert_contrast(on: &[&str], tokens: &[&str], least: impl Fn(&str) -> f64) {
        for (theme, dark) in MET {
            let palette = Palette::of(theme, dark);
            let colour = |token: &str| palette.get(token).unwrap_or_else(|| panic!("{theme}: no --{token}"));
            for ground in on {
                for token in tokens {
                    let ratio = contrast(colour(token), colour(ground));
                    assert!(ratio >= least(theme), "{theme} (dark: {dark}): --{token} on --{ground} is {ratio:.2}");
                }
            }
        }
    }

    /// 4.5:1 is WCAG's AA for text; who chooses high contrast gets AAA.
    fn for_text(theme: &str) -> f64 {
        if theme == "contrast" { 6.99 } else { 4.5 }
    }

    const HUES: [&str; 6] = ["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6"];

    #[test]
    fn text_can_be_read_on_paper_and_card() {
        assert_contrast(&["paper", "card"], &["ink", "soft", "faint", "accent"], for_text);
    }

    #[test]
    fn hues_can_be_read_on_paper_and_card() {
        assert_contrast(&["paper", "card"], &HUES, for_text);
    }

    #[test]
    fn initials_can_be_read_on_their_hue_and_when_dimmed() {
        assert_contrast(&HUES, &["on-hue"], for_text);
        assert_contrast(&["faint", "soft"], &["on-hue"], for_text);
    }

    /// Line and initials tell voices apart without colour (cast.rs): here, that both can be seen whoever looks.
    #[test]
    fn lines_and_initials_can_be_seen_without_colour_and_with_any_colour_blindness() {
        for (theme, dark) in MET {
            let palette = Palette::of(theme, dark);
            let colour = |token: &str| palette.get(token).unwrap_or_else(|| panic!("{theme}: no --{token}"));
            for (name, sight) in &SIGHTS {
                for hue in HUES {
                    for (ground, least) in [("paper", 3.0), ("card", 3.0), ("on-hue", 4.0)] {
                        let [hue_seen, ground_seen] =
                            [hue, ground].map(|token| luminance_of(seen(colour(token), sight)));
                        let found = ratio(hue_seen, ground_seen);
                        assert!(found >= least, "{name}, {theme} (dark: {dark}): --{hue} on --{ground} is {found:.2}");
                    }
                }
            }
        }
    }

    #[test]
    fn edges_of_controls_can_be_seen() {
        assert_contrast(&["paper", "card"], &["edge"], |_| 3.0);
    }

    #[test]
    fn the_frame_of_the_browser_has_the_colour_of_the_paper() {
        let template = include_str!("../../index.html");
        for (theme, dark) in [("light", false), ("dark", true)] {
            let paper = Palette::of(theme, dark).get("paper").expect("a paper");
            let frame = format!("content=\"{paper}\" media=\"(prefers-color-scheme: {theme})\"");
            assert!(template.contains(&frame), "index.html: no {frame}");
        }
    }
}
