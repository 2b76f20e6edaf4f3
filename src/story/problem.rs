//! What is wrong with a story file, where, and what to do about it.

use std::fmt;

/// One thing that is wrong with a story file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) path: String,
    pub(super) sentence: String,
}

/// All that is wrong with a story file, in the order of its lines.
///
/// Shown, it is a line for each problem, `FILE:LINE:COLUMN: PATH: what is wrong`, as editors and terminals like to link it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    pub(super) file: Option<String>,
    pub(super) list: Vec<Problem>,
    pub(super) unlisted: usize,
}

impl Problem {
    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, from 1, in characters.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }

    /// Which value: `blocks[3].content[1].by`. Empty for the file as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

impl Problems {
    /// The problems, in the order of the file's lines.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.list.iter()
    }

    /// How many more were found than are listed: none but in a file with over a thousand.
    #[must_use]
    pub fn unlisted(&self) -> usize {
        self.unlisted
    }

    pub(super) fn in_file(mut self, name: &str) -> Self {
        self.file = Some(name.to_owned());
        self
    }
}

impl<'p> IntoIterator for &'p Problems {
    type Item = &'p Problem;
    type IntoIter = std::slice::Iter<'p, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl std::error::Error for Problem {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, path, sentence } = self;
        write!(f, "{line}:{column}: ")?;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(sentence)
    }
}

impl std::error::Error for Problems {}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.list.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            if let Some(file) = &self.file {
                write!(f, "{file}:")?;
            }
            write!(f, "{problem}")?;
        }
        if self.unlisted > 0 {
            write!(f, "\nand {} more", self.unlisted)?;
        }
        Ok(())
    }
}
