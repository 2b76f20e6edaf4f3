//! Which language a text is in, for the reader's voice, hyphens and direction. The engine itself knows English only: of any
//! other language the draft says so.

use crate::story::lowercase;

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// What it is called in English.
    pub name: &'static str,
}

pub(super) const ENGLISH: Language = Language { tag: "en", name: "English" };
/// What has no sign of any language known here.
const UNKNOWN: Language = Language { tag: "und", name: "a language that is not known here" };

/// As many letters of a text as tell its language.
const ENOUGH: usize = 4_000;
/// With fewer words than this, English is taken for granted, or with fewer small words of another language than that.
const FEW: usize = 30;
const FEW_SMALL: usize = 4;

/// Languages in Latin letters, with small words that each uses all the time; some are those of several languages, and the
/// language with most of them is taken.
const LATIN: [(&str, &str, &str); 18] = [
    ("en", "English", "the of and to in is that was for said with his her they from has have been it at"),
    ("de", "German", "der die und das nicht ist mit ein eine von zu den sich auf dem im für hat auch wird"),
    ("fr", "French", "le la les des et est une dans pour que qui sur pas du au il ont aux par"),
    ("es", "Spanish", "el la los las de y que en un una por con del se su más ha lo al"),
    ("it", "Italian", "il la di che e un una per non sono del della con gli è nel alla ha i"),
    ("pt", "Portuguese", "o a os as de que e um uma em não para com do da no na foi são"),
    ("ca", "Catalan", "el la els les i que en de amb per una és va del dels ha al"),
    ("nl", "Dutch", "de het een van en dat niet is op te met zijn voor die heeft aan ook er"),
    ("sv", "Swedish", "och att det som en på är av för inte med den till har ett säger"),
    ("da", "Danish", "og at det er en på af for ikke med den til har et der blev også"),
    ("nb", "Norwegian", "og å det er en på av for ikke med den til har et som ble også"),
    ("fi", "Finnish", "ja on ei että se oli ovat hän mukaan myös joka kun ole mutta"),
    ("pl", "Polish", "i w na nie się z że do jest to o po za jak od przez"),
    ("cs", "Czech", "a se na je že v to s z do jsou za by podle který pro"),
    ("hu", "Hungarian", "a az és hogy nem egy is meg volt azt ezt már csak"),
    ("ro", "Romanian", "și în de la cu nu este pe care că a au din pentru"),
    ("tr", "Turkish", "ve bir bu da de için ile olarak çok daha olan dedi"),
    ("id", "Indonesian", "yang dan di itu dengan untuk tidak dari ini dalam pada akan"),
];

/// Languages known by their letters: some that only the language has, or else the first and last of a script.
const LETTERS: [(&str, &str, Letters); 17] = [
    ("uk", "Ukrainian", Letters::Any("іїєґ")),
    ("be", "Belarusian", Letters::Any("ў")),
    ("sr", "Serbian", Letters::Any("јљњћђ")),
    ("ru", "Russian", Letters::Within('а', 'ё')),
    ("el", "Greek", Letters::Within('ά', 'ώ')),
    ("hy", "Armenian", Letters::Within('ա', 'և')),
    ("ka", "Georgian", Letters::Within('ა', 'ჿ')),
    ("he", "Hebrew", Letters::Within('א', 'ת')),
    ("ur", "Urdu", Letters::Any("ٹڈڑےں")),
    ("fa", "Persian", Letters::Any("پچژگیک")),
    ("ar", "Arabic", Letters::Within('ء', 'ي')),
    ("hi", "Hindi", Letters::Within('ऀ', 'ॿ')),
    ("bn", "Bengali", Letters::Within('ঀ', '৿')),
    ("th", "Thai", Letters::Within('ก', '๛')),
    ("ko", "Korean", Letters::Within('가', '힣')),
    ("ja", "Japanese", Letters::Among('ぁ', 'ヿ')),
    ("zh", "Chinese", Letters::Within('一', '鿿')),
];

/// Which letters tell a language.
#[derive(Clone, Copy)]
enum Letters {
    /// Its own: where they are a fiftieth of all letters, it is this language.
    Any(&'static str),
    /// Its own, from the first to the last, between those of another script: a twentieth of all letters is enough.
    Among(char, char),
    /// A script: where half of all letters are of it, it is the language most read in it.
    Within(char, char),
}

/// The language of a text, as far as its small words or its letters tell; English where they do not.
pub(super) fn of(text: &str) -> Language {
    let letters: String = text.chars().filter(|letter| letter.is_alphabetic()).take(ENOUGH).collect();
    let letters: Vec<char> = lowercase(&letters).chars().collect();
    let latin = letters.iter().filter(|letter| matches!(letter, 'a'..='z' | 'à'..='ɏ')).count();
    if 2 * latin >= letters.len() { by_words(text) } else { by_letters(&letters) }
}

fn by_letters(letters: &[char]) -> Language {
    let within = |first, last| letters.iter().filter(|letter| (first..=last).contains(*letter)).count();
    let share = |of: Letters| match of {
        Letters::Any(own) => 25 * letters.iter().filter(|letter| own.contains(**letter)).count(),
        Letters::Among(first, last) => 10 * within(first, last),
        Letters::Within(first, last) => within(first, last),
    };
    let found = LETTERS.iter().find(|(_, _, of)| 2 * share(*of) >= letters.len());
    found.map_or(UNKNOWN, |(tag, name, _)| Language { tag, name })
}

fn by_words(text: &str) -> Language {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.take(ENOUGH / 5).map(lowercase).collect();
    let count = |small: &str| words.iter().filter(|word| small.split(' ').any(|it| it == **word)).count();
    let english = count(LATIN[0].2);
    let mut most = (english.max(FEW_SMALL - 1), ENGLISH);
    for (tag, name, small) in &LATIN[1..] {
        let found = count(small);
        // Names and titles bring foreign words into English.
        if found > most.0 && 2 * found > 3 * english {
            most = (found, Language { tag, name });
        }
    }
    match most {
        (found, language) if language != ENGLISH && 10 * found >= words.len() => language,
        _ if words.len() < FEW || 20 * english >= words.len() => ENGLISH,
        _ => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn each_language_is_known_by_a_few_sentences() {
        let texts = [
            ("en", "The bridge fell on Friday, the mayor said. Nobody was hurt, and the road is closed."),
            (
                "de",
                "Die Brücke ist am Freitag eingestürzt, sagte die Bürgermeisterin. Verletzt wurde niemand, und die Straße ist gesperrt.",
            ),
            (
                "fr",
                "Le pont s’est effondré vendredi, a dit la maire. Personne n’est blessé et la route est fermée pour une semaine.",
            ),
            (
                "es",
                "El puente se cayó el viernes, dijo la alcaldesa. No hubo heridos y la carretera que lleva al centro está cerrada.",
            ),
            (
                "it",
                "Il ponte è crollato venerdì, ha detto la sindaca. Non ci sono feriti e la strada per il centro è chiusa.",
            ),
            (
                "pt",
                "A ponte caiu na sexta-feira, disse a prefeita. Não há feridos e a estrada para o centro foi fechada.",
            ),
            (
                "nl",
                "De brug is vrijdag ingestort, zei de burgemeester. Er is niemand gewond en de weg naar het centrum is dicht.",
            ),
            (
                "sv",
                "Bron rasade på fredagen, säger borgmästaren. Ingen skadades och vägen till centrum är stängd för trafik.",
            ),
            (
                "da",
                "Broen styrtede sammen fredag, siger borgmesteren. Ingen blev såret, og vejen til byen er lukket af politiet.",
            ),
            (
                "nb",
                "Broen raste sammen fredag, sier ordføreren. Ingen ble skadet, og veien til byen er stengt av politiet.",
            ),
            (
                "pl",
                "Most zawalił się w piątek, powiedziała burmistrzyni. Nikt nie został ranny, a droga do centrum jest zamknięta.",
            ),
            ("tr", "Köprü cuma günü çöktü, dedi belediye başkanı. Yaralanan yok ve bu yol bir hafta için kapalı."),
            ("ru", "Мост обрушился в пятницу, сообщила мэр города. Никто не пострадал."),
            ("uk", "Міст обвалився у п’ятницю, повідомила міська голова. Ніхто не постраждав."),
            ("el", "Η γέφυρα κατέρρευσε την Παρασκευή, είπε η δήμαρχος."),
            ("he", "הגשר קרס ביום שישי, אמרה ראשת העיר. איש לא נפגע."),
            ("ar", "انهار الجسر يوم الجمعة، قالت رئيسة البلدية. لم يصب أحد."),
            ("fa", "شهردار گفت پل روز جمعه فرو ریخت. کسی آسیب ندید."),
            ("ja", "橋は金曜日に崩れた、と市長は述べた。けが人はいない。"),
            ("zh", "市长说，大桥于星期五倒塌，无人受伤。"),
            ("ko", "시장은 금요일에 다리가 무너졌다고 말했다."),
        ];
        for (tag, text) in texts {
            assert_eq!(of(text).tag, tag, "{text}");
        }
    }

    #[test]
    fn english_stays_english_with_foreign_names_and_words() {
        for text in [
            "Rain",
            "“El Niño” de la Cruz wins",
            "Le Monde and La Repubblica said that the leader of Die Linke had been to Les Invalides with the head of the FDP.",
            "Из России с любовью, he said of the film, and that was the end of it for the rest of the evening.",
        ] {
            assert_eq!(of(text).tag, "en", "{text}");
        }
    }

    #[test]
    fn what_cannot_be_told_is_not_called_english() {
        let malagasy = "Ny tetezana dia nirodana ny zoma teo, hoy ny ben’ny tanàna. Tsy nisy naratra, ary mihidy \
            ny lalana mankany afovoan-tanàna mandritra ny herinandro iray manontolo, hoy izy ireo androany maraina.";
        assert_eq!(of(malagasy).tag, "und");
        assert_eq!(of("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎠᏂᏣᎳᎩ").tag, "und");
    }
}
