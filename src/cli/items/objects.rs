//! The objects of a stream of JSON, in whatever layout: one a line, one after the other, spread over lines, in an array.

use std::io::{self, BufRead, Read};

use crate::source::MAX_BYTES;

/// Whether a file starts as JSON objects do and prose does not: `{"key":`, or an array of such.
pub(super) fn is_json(start: &[u8]) -> bool {
    let start = start.trim_ascii_start();
    let start = start.strip_prefix(b"[").unwrap_or(start);
    let key = start.trim_ascii_start().strip_prefix(b"{");
    let key = key.and_then(|key| key.trim_ascii_start().strip_prefix(b"\""));
    let after = key.and_then(|key| Some(&key[memchr::memchr(b'"', key)? + 1..]));
    after.is_some_and(|after| after.trim_ascii_start().starts_with(b":"))
}

/// The objects of a stream, each with the line that it starts on, from 1, and on one line. What is no object, or
/// broken, is given as it stands: whoever reads it says what is wrong.
pub(super) fn objects(mut reader: impl BufRead) -> impl Iterator<Item = io::Result<Object>> {
    let mut lines = Lines::default();
    std::iter::from_fn(move || lines.object(&mut reader).transpose())
}

/// An object: the line that it starts on, from 1, and its JSON.
pub(super) type Object = (usize, Vec<u8>);

/// Lines being read.
#[derive(Default)]
struct Lines {
    line: Vec<u8>,
    /// Which line it is, from 1.
    nth: usize,
    /// How much of it is read.
    at: usize,
    /// Whether the objects stand in an array, in which several may share a line.
    in_array: bool,
}

impl Lines {
    fn object(&mut self, reader: &mut impl BufRead) -> io::Result<Option<Object>> {
        while self.skip_what_parts() {
            if !self.next(reader)? {
                return Ok(None);
            }
        }
        let started = self.nth;
        let mut object = Vec::new();
        let mut depth = 0;
        loop {
            let rest = &self.line[self.at..];
            // Most are a line each, which need not be looked through.
            let is_line = self.at == 0 && depth == 0 && !self.in_array;
            let is_whole = rest.starts_with(b"{") && rest.trim_ascii_end().ends_with(b"}");
            let end = match is_line && is_whole {
                true => Some(rest.len()),
                false => end_of(rest, &mut depth),
            };
            let taken = &rest[..end.unwrap_or(rest.len())];
            object.extend_from_slice(taken.trim_ascii());
            self.at += taken.len();
            if end.is_some() || !self.next(reader)? {
                return Ok(Some((started, object)));
            }
            // What lies within another is indented; here one broke off.
            if self.line.starts_with(b"{\"") {
                return Ok(Some((started, object)));
            }
            object.push(b' ');
        }
    }

    /// Passes over what stands between objects; whether the line ends there.
    fn skip_what_parts(&mut self) -> bool {
        let rest = &self.line[self.at..];
        let parts = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b'[' | b']');
        let count = rest.iter().take_while(|byte| parts(byte)).count();
        self.in_array |= rest[..count].contains(&b'[');
        self.at += count;
        self.at == self.line.len()
    }

    /// Reads the next line; whether there is one.
    fn next(&mut self, reader: &mut impl BufRead) -> io::Result<bool> {
        self.line.clear();
        (self.nth, self.at) = (self.nth + 1, 0);
        let read = reader.by_ref().take(MAX_BYTES);
        Ok({ read }.read_until(b'\n', &mut self.line)? > 0)
    }
}

/// Where the outermost object ends in a line, and what follows is none of it; `None` where it goes on. No string goes
/// over lines.
fn end_of(line: &[u8], depth: &mut usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = memchr::memchr3(b'"', b'{', b'}', &line[at..]) {
        at += found + 1;
        match line[at - 1] {
            b'{' => *depth += 1,
            b'}' => {
                *depth = depth.saturating_sub(1);
                if *depth == 0 {
                    return Some(at);
                }
            }
            _ => at += end_of_string(&line[at..])?,
        }
    }
    None
}

/// Where a string ends whose opening quote stands before; `None` where it does not.
fn end_of_string(line: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr2(b'"', b'\\', &line[at..])? + 1;
        if line[at - 1] == b'"' {
            return Some(at);
        }
        // Whatever is escaped is no end.
        at = (at + 1).min(line.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_json(start: &str, expect: bool) {
        assert_eq!(is_json(start.as_bytes()), expect, "{start}");
    }

    #[test]
    fn objects_are_told_from_prose() {
        check_json("{\"id\":1}", true);
        check_json(" [\n  {\n  \"a\" : [", true);
        check_json("{name} is the name", false);
        check_json("{\"a\", \"b\"}", false);
        check_json("[1] \"A\": a note", false);
        check_json("[\"a\":", false);
        check_json("{", false);
        check_json("", false);
    }

    #[track_caller]
    fn check(stream: &str, expect: &[(usize, &str)]) {
        let found: Vec<Object> = objects(stream.as_bytes()).map(Result::unwrap).collect();
        let found: Vec<(usize, &str)> = found
            .iter()
            .map(|(line, json)| (*line, std::str::from_utf8(json).unwrap()))
            .collect();
        assert_eq!(found, expect, "{stream}");
    }

    #[test]
    fn objects_are_found_in_any_layout() {
        let two = [(1, r#"{"a":1}"#), (2, r#"{"b":{}}"#)];
        check("{\"a\":1}\n{\"b\":{}}\n", &two);
        check("{\"a\":1}\r\n{\"b\":{}}", &two);
        check("[{\"a\":1},\n{\"b\":{}}]\n", &two);
        check(
            "[\n{\"a\":1} , {\"b\":[]}\n]",
            &[(2, r#"{"a":1}"#), (2, r#"{"b":[]}"#)],
        );
        check(
            "\n{\n  \"a\": {\n    \"b\": \"}\\\"{\\\\\"\n  }\n}\n{\n  \"c\": 1\n}\n",
            &[(2, r#"{ "a": { "b": "}\"{\\" } }"#), (7, r#"{ "c": 1 }"#)],
        );
        check("", &[]);
        check("[]\n", &[]);
    }

    #[test]
    fn what_is_broken_costs_itself() {
        check(
            "{\"a\":{\n{\"b\":1}\n{\"c\":\"x\n",
            &[(1, "{\"a\":{"), (2, "{\"b\":1}"), (3, "{\"c\":\"x")],
        );
        check("words\n", &[(1, "words")]);
    }
}
