//! The address at which the page will be found, where that is known when it is built.

use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Where the page's folder will be found: `https://example.org/story/`. Always ends in a slash, so that the name of a
/// file can be put after it.
///
/// ```
/// use on_the_record::site::Address;
///
/// let address: Address = "https://example.org/story".parse()?;
/// assert_eq!(address.to_string(), "https://example.org/story/");
/// assert!("ftp://example.org".parse::<Address>().is_err());
/// # Ok::<(), on_the_record::site::AddressError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

/// Why an address cannot be the page's.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum AddressError {
    /// It leads elsewhere than to a web page.
    #[error("{0:?} does not start with http:// or https://: write the whole address of the page's folder")]
    Scheme(String),
    /// There is no host in it, or one that none can have.
    #[error("{0:?} names no host: write an address such as https://example.org/story/")]
    Host(String),
    /// It has what an address cannot have, or more than a folder.
    #[error("{0:?} is not the address of a folder: no spaces, quotes, ? or # may stand in it")]
    Characters(String),
    /// It is the address of a file.
    #[error("{0:?} is the address of a file: leave out the file's name")]
    File(String),
}

impl FromStr for Address {
    type Err = AddressError;

    /// Reads an address; a missing slash at its end is put there.
    ///
    /// # Errors
    ///
    /// [`AddressError`] says what is wrong and how to mend it.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let rest = rest.ok_or_else(|| AddressError::Scheme(text.to_owned()))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let may_be_host = |letter: char| letter.is_alphanumeric() || ".-:[]".contains(letter);
        if !host.contains(char::is_alphanumeric) || !host.chars().all(may_be_host) {
            return Err(AddressError::Host(text.to_owned()));
        }
        if path
            .contains(|letter: char| letter.is_whitespace() || letter.is_control() || "\"'<>\\^`{|}?#".contains(letter))
        {
            return Err(AddressError::Characters(text.to_owned()));
        }
        if path.ends_with(".html") || path.ends_with(".htm") {
            return Err(AddressError::File(text.to_owned()));
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
