//! The schema says what the reader does, and the file in `assets` is the one the types give.

use super::{WHOLE, read};
use on_the_record::story;
use serde_json::{Map, Value};

#[test]
fn the_file_is_current() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/story.schema.json");
    let stored = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        stored == story::schema(),
        "the types have changed: renew the schema with `cargo run -- schema > assets/story.schema.json`"
    );
}

#[test]
fn every_field_of_the_schema_is_in_the_whole_story() {
    let mut met = Vec::new();
    each_object(|object, schema, _| met.push((schema["properties"].clone(), object.clone())));
    for (properties, _) in &met {
        for name in properties.as_object().unwrap().keys() {
            let used = met.iter().any(|(same, object)| same == properties && object.contains_key(name));
            assert!(used, "whole.json has no {name:?}, so nothing here tests it");
        }
    }
}

#[test]
fn what_the_schema_requires_the_reader_requires() {
    each_object(|object, schema, rebuild| {
        let required = schema["required"].as_array().unwrap();
        for name in object.keys().filter(|name| *name != "content" && *name != "items") {
            let mut without = object.clone();
            without.remove(name);
            let text = rebuild(without);
            let missing = format!("the field {name:?} is missing");
            let reported = read(&text).is_err_and(|problems| problems.iter().any(|p| p.sentence() == missing));
            assert_eq!(reported, required.contains(&name.as_str().into()), "{name} of {schema:#}");
        }
    });
}

#[test]
fn what_the_schema_does_not_know_the_reader_refuses() {
    each_object(|object, schema, rebuild| {
        assert_eq!(schema["additionalProperties"], false);
        let mut with = object.clone();
        with.insert("unheard-of".into(), "x".into());
        let problems = read(&rebuild(with)).unwrap_err();
        assert_eq!(problems.iter().count(), 1, "{problems}");
        assert!(problems.to_string().contains("there is no field \"unheard-of\""), "{problems}");
    });
}

#[test]
fn what_the_schema_lets_be_text_or_a_list_the_reader_takes_as_nothing_else() {
    each_object(|object, _, rebuild| {
        for name in object.keys() {
            let mut with = object.clone();
            with.insert(name.clone(), Value::Null);
            assert!(read(&rebuild(with)).is_err(), "null for {name}");
        }
    });
}

/// Visits each object of the whole story with its schema, and with a way to write the story with another in its place.
fn each_object(mut visit: impl FnMut(&Map<String, Value>, &Value, &dyn Fn(Map<String, Value>) -> String)) {
    let root: Value = serde_json::from_str(&story::schema()).unwrap();
    let whole: Value = serde_json::from_str(WHOLE).unwrap();
    let mut visited = 0;
    let mut places = vec![(String::new(), &root)];
    while let Some((place, schema)) = places.pop() {
        let value = whole.pointer(&place).unwrap();
        let schema = resolve(&root, schema, value);
        match value {
            Value::Object(object) => {
                let rebuild = |replacement| {
                    let mut changed = whole.clone();
                    *changed.pointer_mut(&place).unwrap() = Value::Object(replacement);
                    changed.to_string()
                };
                visit(object, schema, &rebuild);
                visited += 1;
                places.extend(object.keys().map(|key| (format!("{place}/{key}"), &schema["properties"][key])));
            }
            Value::Array(list) => {
                places.extend((0..list.len()).map(|index| (format!("{place}/{index}"), &schema["items"])));
            }
            _ => {}
        }
    }
    assert_eq!(visited, 15, "the objects of whole.json");
}

/// The schema that describes `value`: through references, and the one of several that fits.
fn resolve<'s>(root: &'s Value, schema: &'s Value, value: &Value) -> &'s Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return resolve(root, root.pointer(&reference[1..]).unwrap(), value);
    }
    let fits = |choice: &&Value| match value {
        Value::Object(object) => {
            choice["properties"]["type"]["const"] == object["type"] || choice.get("$ref").is_some()
        }
        _ => choice["type"] == "string",
    };
    match schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        Some(choices) if value.is_object() => resolve(root, choices.iter().find(fits).unwrap(), value),
        _ => schema,
    }
}
