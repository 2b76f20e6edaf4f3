//! The JSON Schema of a story file, from the very types a story is read into. Editors use it to complete and explain.

use super::Story;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{Schema, json_schema};
use serde_json::{Value, json};

/// The schema as indented JSON, with a line end: the text of `assets/story.schema.json`.
///
/// It says which fields there are, which must be there and what words they take. What JSON Schema cannot say (that ids
/// lead somewhere, that dates exist) only [`Story::read`] checks.
///
/// ```
/// let schema = on_the_record::story::schema();
/// assert!(schema.contains("\"standfirst\""));
/// ```
#[must_use]
pub fn schema() -> String {
    // Serialized and read fields are the same, and only for the former do the derives know which may be left out.
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(NoNull);
    let mut schema = settings.into_generator().into_root_schema_for::<Story>();
    schema.insert("title".to_owned(), json!("A story for On the Record"));
    if let Some(Value::Object(fields)) = schema.get_mut("properties") {
        let pointer = json_schema!({ "type": "string", "description": "Where this schema is, for editors." });
        fields.insert("$schema".to_owned(), pointer.into());
    }
    format!("{:#}\n", schema.as_value())
}

/// A field without a value is left out, never null.
#[derive(Clone, Debug)]
struct NoNull;

impl Transform for NoNull {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
            if let [Value::Object(only)] = choices.as_mut_slice() {
                let only = std::mem::take(only);
                schema.remove("anyOf");
                for (key, value) in only {
                    schema.insert(key, value);
                }
            }
        }
    }
}
