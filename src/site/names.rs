//! Short names between the wasm and its loader.
//!
//! wasm-bindgen names each of the two hundred functions that the loader gives the wasm by what it does and by a sum of
//! sixteen digits (`__wbg_addEventListener_4d0db17c671ea324`), once in each file. Nobody else reads these names, and such
//! digits cannot be compressed: with `a`, `b`, `c` in their place a reader loads 6 KB less. What the wasm gives the loader
//! has short names already, and others do read them.

use std::collections::HashMap;

/// What wasm-bindgen's own names begin with.
const OWN: &str = "__w";
/// The number of the section that lists what a module is given.
const IMPORTS: u8 = 2;
/// The one kind of import there is: a function.
const FUNCTION: u8 = 0;

/// The wasm and its loader with short names. None where there is nothing to shorten, or where the module holds what
/// wasm-bindgen does not write: such a pair is right as it is.
#[must_use]
pub fn shortened(wasm: &[u8], loader: &str) -> Option<(Vec<u8>, String)> {
    let mut rest = Bytes(wasm);
    let mut short = rest.take(8).filter(|head| head.starts_with(b"\0asm"))?.to_vec();
    let mut names = Names::default();
    while !rest.0.is_empty() {
        let section = rest.byte()?;
        let body = rest.sized()?;
        short.push(section);
        if section == IMPORTS {
            put_sized(&imports(Bytes(body), &mut names)?, &mut short);
        } else {
            put_sized(body, &mut short);
        }
    }
    if names.short.is_empty() { None } else { Some((short, names.put_into(loader))) }
}

/// Each import: the module it is of, its name, its kind, its type.
fn imports(mut of: Bytes<'_>, names: &mut Names) -> Option<Vec<u8>> {
    let mut written = Vec::new();
    let count = of.number()?;
    put_number(count, &mut written);
    for _ in 0..count {
        put_sized(of.sized()?, &mut written);
        put_sized(names.of(of.sized()?)?.as_bytes(), &mut written);
        if of.byte()? != FUNCTION {
            return None;
        }
        written.push(FUNCTION);
        put_number(of.number()?, &mut written);
    }
    Some(written)
}

/// The short names given so far, by the long ones.
#[derive(Default)]
struct Names {
    short: HashMap<String, String>,
}

impl Names {
    fn of(&mut self, name: &[u8]) -> Option<String> {
        let name = std::str::from_utf8(name).ok()?;
        if !name.starts_with(OWN) {
            return Some(name.to_owned());
        }
        let next = nth(self.short.len());
        Some(self.short.entry(name.to_owned()).or_insert(next).clone())
    }

    /// The script with every word that is a long name made short.
    fn put_into(&self, script: &str) -> String {
        let in_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
        let mut written = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(in_word) {
            let (before, from) = rest.split_at(start);
            let (word, after) = from.split_at(from.find(|letter| !in_word(letter)).unwrap_or(from.len()));
            written.push_str(before);
            written.push_str(self.short.get(word).map_or(word, String::as_str));
            rest = after;
        }
        written + rest
    }
}

/// `a` to `z`, then `ba`, `bb` and so on. Words of the language (`do`, `in`) are names like others here: of properties.
fn nth(at: usize) -> String {
    let last = char::from(b'a' + (at % 26) as u8);
    if at < 26 { last.to_string() } else { format!("{}{last}", nth(at / 26)) }
}

/// What is still to be read of a module.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    /// A number as modules write it: seven bits a byte, the lowest first (LEB128).
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// What follows its own length.
    fn sized(&mut self) -> Option<&'a [u8]> {
        let count = self.number()?;
        self.take(count as usize)
    }
}

fn put_number(mut number: u32, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

fn put_sized(bytes: &[u8], to: &mut Vec<u8>) {
    put_number(bytes.len() as u32, to);
    to.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload, Validator};

    /// A module that is given two functions and gives one of them, another and its memory.
    fn module() -> Vec<u8> {
        let section = |number: u8, parts: &[&[u8]]| {
            let mut written = vec![number];
            put_sized(&parts.concat(), &mut written);
            written
        };
        let sized = |name: &str| {
            let mut written = Vec::new();
            put_sized(name.as_bytes(), &mut written);
            written
        };
        let (from, one, other) = (sized("./page_bg.js"), sized("__wbg_one_0011223344556677"), sized("__wbg_other_1"));
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[&[1, 0x60, 0, 0]]),
            section(IMPORTS, &[&[2], &from, &one, &[FUNCTION, 0], &from, &other, &[FUNCTION, 0]]),
            section(3, &[&[1, 0]]),
            section(5, &[&[1, 0, 1]]),
            section(
                7,
                &[
                    &[3],
                    &sized("__wbg_exported"),
                    &[0, 0],
                    &sized("__wbindgen_start"),
                    &[0, 2],
                    &sized("memory"),
                    &[2, 0],
                ],
            ),
            section(10, &[&[1, 2, 0, 0x0b]]),
        ]
        .concat()
    }

    /// The names in a module, in their order.
    fn names(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(list) => {
                    names.extend(list.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::ExportSection(list) => {
                    names.extend(list.into_iter().map(|export| export.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn wasm_and_loader_agree_on_the_short_names() {
        let loader = "const given = { __wbg_one_0011223344556677() {}, __wbg_other_1: __wbg_other_12 };\n\
                      wasm.__wbindgen_start(wasm.memory, this._wbg_other_1)";
        let (wasm, loader) = shortened(&module(), loader).unwrap();
        Validator::new().validate_all(&wasm).unwrap();
        assert_eq!(names(&wasm), ["a", "b", "__wbg_exported", "__wbindgen_start", "memory"]);
        assert_eq!(
            loader,
            "const given = { a() {}, b: __wbg_other_12 };\nwasm.__wbindgen_start(wasm.memory, this._wbg_other_1)"
        );
    }

    #[test]
    fn a_second_time_there_is_nothing_to_shorten() {
        let (wasm, loader) = shortened(&module(), "").unwrap();
        assert!(shortened(&wasm, &loader).is_none());
    }

    #[test]
    fn what_is_no_whole_module_stays() {
        let whole = module();
        for part in [&b""[..], b"<html>", &whole[..whole.len() - 1], &whole[..20]] {
            assert!(shortened(part, "").is_none(), "{part:?}");
        }
    }

    #[test]
    fn names_go_on_after_the_last_letter() {
        assert_eq!([0, 25, 26, 27, 26 * 27].map(nth), ["a", "z", "ba", "bb", "bba"].map(str::to_owned));
    }
}
