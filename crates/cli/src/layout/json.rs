//! One member of a JSON object, with the bytes around it left alone.

use alloc::borrow::Cow;
use core::fmt;

use serde_json::value::RawValue;

use super::Value;

/// Returns the members of the object `line` that have the given name and are strings.
pub(crate) fn values<'t>(line: &'t str, field: &str) -> Result<Vec<Value<'t>>, String> {
    if line.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut reader = serde_json::Deserializer::from_str(line);
    let members = serde::Deserializer::deserialize_map(&mut reader, Members { field });
    let members = members.and_then(|members| reader.end().map(|()| members));
    let members = members.map_err(|error| format!("not a JSON object: {error}"))?;
    let strings = members.into_iter().filter(|member| member.starts_with('"'));
    strings.map(|member| value(line, member)).collect()
}

fn value<'t>(line: &'t str, member: &'t str) -> Result<Value<'t>, String> {
    let start = member.as_ptr() as usize - line.as_ptr() as usize;
    let text = serde_json::from_str::<Text<'t>>(member);
    Ok(Value {
        range: start..start + member.len(),
        text: text
            .map_err(|error| format!("not a string of characters: {error}"))?
            .0,
    })
}

/// A string, borrowed where nothing in it is escaped.
#[derive(serde::Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

/// The search for members of one name.
struct Members<'f> {
    field: &'f str,
}

impl<'de> serde::de::Visitor<'de> for Members<'_> {
    type Value = Vec<&'de str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = Vec::new();
        while let Some((name, value)) = map.next_entry::<Cow<'de, str>, &'de RawValue>()? {
            if name == self.field {
                found.push(value.get());
            }
        }
        Ok(found)
    }
}

/// Appends `text` as a JSON string.
pub(crate) fn write(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Layout;
    use proptest::prelude::*;

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<f64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into),
        ];
        leaf.prop_recursive(3, 12, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
                prop::collection::btree_map("[a-z\"\\\\ب]{0,3}", inner, 0..4)
                    .prop_map(|map| { serde_json::Value::Object(map.into_iter().collect()) }),
            ]
        })
    }

    proptest! {
        #[test]
        fn other_bytes_stay(
            before in json(), after in json(), text in any::<String>(), new in any::<String>(),
            space in "[ \t]{0,3}",
        ) {
            let text = serde_json::Value::from(text);
            let head = format!("{{{space}\"a\"{space}:{before}{space},\"text\":{space}");
            let tail = format!("{space},{space}\"z\":{after}{space}}}{space}");
            let line = format!("{head}{text}{tail}");
            let found = values(&line, "text").unwrap();
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(&line[..found[0].range.start], &head);
            prop_assert_eq!(&line[found[0].range.end..], &tail);
            prop_assert_eq!(&*found[0].text, text.as_str().unwrap());
            let mut out = String::new();
            Layout::Json { field: "text".into() }.write("", &new, &mut out);
            prop_assert_eq!(serde_json::from_str::<String>(&out).unwrap(), new);
        }
    }

    #[test]
    fn numbers_and_surrogates_elsewhere_are_not_read() {
        let line = r#"{"n":1e999,"s":"\ud800","text":"\u0628","text":"b","o":{"text":"c"}}"#;
        let found = values(line, "text").unwrap();
        let texts: Vec<_> = found.iter().map(|value| &*value.text).collect();
        assert_eq!(texts, ["ب", "b"]);
    }

    #[test]
    fn what_is_no_text_is_left_or_refused() {
        assert_eq!(values(r#"{"text":null,"a":1}"#, "text"), Ok(vec![]));
        assert_eq!(values(" ", "text"), Ok(vec![]));
        for line in ["[1]", "{", "{} {}", r#"{"text":"\ud800"}"#] {
            assert!(values(line, "text").is_err(), "{line}");
        }
    }
}
