//! What must hold before words are allowed into the program.

use std::collections::BTreeMap;

use super::source::{Catalogue, Message, Select, Selector};

/// Fluent resolves these keys by its own plural rules, which are wrong in Arabic from 103 on.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

pub(super) fn check(catalogues: &[Catalogue], complaints: &mut Vec<String>) {
    let Some((arabic, others)) = catalogues.split_first() else { return };
    for other in others {
        check_same_messages(arabic, other, complaints);
    }
    for catalogue in catalogues {
        let messages: BTreeMap<&str, &Message> =
            catalogue.messages.iter().map(|m| (m.id.as_str(), m)).collect();
        for message in &catalogue.messages {
            check_id(message, complaints);
            for reference in &message.references {
                if !messages.contains_key(reference.as_str()) && !catalogue.terms.contains(reference) {
                    let Message { place, id, .. } = message;
                    complaints
                        .push(format!("{place}: message {id} refers to {reference}, which is not there"));
                }
            }
            for select in &message.selects {
                check_select(catalogue.language, message, select, complaints);
            }
        }
    }
}

fn check_same_messages(arabic: &Catalogue, other: &Catalogue, complaints: &mut Vec<String>) {
    let theirs: BTreeMap<&str, &Message> = other.messages.iter().map(|m| (m.id.as_str(), m)).collect();
    let language = other.language;
    for message in &arabic.messages {
        let Message { place, id, variables, .. } = message;
        let Some(translated) = theirs.get(id.as_str()) else {
            let file = place.split_once("ar.ftl").map_or("", |(folder, _)| folder);
            complaints.push(format!("{place}: message {id} is missing in {file}{language}.ftl"));
            continue;
        };
        for variable in translated.variables.iter().filter(|v| !variables.contains(v)) {
            let place = &translated.place;
            complaints
                .push(format!("{place}: message {id} uses ${variable}, which the Arabic message lacks"));
        }
    }
    for message in &other.messages {
        if !arabic.messages.iter().any(|m| m.id == message.id) {
            let Message { place, id, .. } = message;
            complaints.push(format!("{place}: message {id} is not in Arabic, which is the source"));
        }
    }
}

fn check_id(message: &Message, complaints: &mut Vec<String>) {
    let Message { place, id, variables, .. } = message;
    let plain = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    if !plain(id) || !id.contains('-') {
        complaints.push(format!(
            "{place}: message {id} needs a lower-case id that begins with its subject: meetings-title"
        ));
    }
    for variable in variables {
        if !plain(variable) || ["self", "type", "in", "as", "for", "where", "a"].contains(&variable.as_str())
        {
            complaints
                .push(format!("{place}: variable ${variable} of {id} cannot be the name of a parameter"));
        }
    }
}

fn check_select(language: &str, message: &Message, select: &Select, complaints: &mut Vec<String>) {
    let Message { place, id, .. } = message;
    match &select.on {
        Selector::Plural(variable) => {
            let needed: &[&str] = match language {
                "ar" => &PLURALS,
                _ => &["one", "other"],
            };
            let allowed: &[&str] = match language {
                "ar" => &PLURALS,
                "fr" => &["one", "many", "other"],
                _ => &["one", "other"],
            };
            for key in needed.iter().filter(|key| !(select.zero_taken && **key == "zero")) {
                if !select.keys.iter().any(|k| k == key) {
                    complaints
                        .push(format!("{place}: message {id} lacks the plural form [{key}] of ${variable}"));
                }
            }
            for key in select.keys.iter().filter(|key| !allowed.contains(&key.as_str())) {
                complaints.push(format!(
                    "{place}: message {id} has the plural form [{key}], which does not exist here"
                ));
            }
        }
        Selector::Variable(variable) if variable == "gender" => {
            let mut keys: Vec<&str> = select.keys.iter().map(String::as_str).collect();
            keys.sort_unstable();
            if keys != ["feminine", "masculine"] {
                complaints.push(format!(
                    "{place}: message {id} must say $gender as [feminine] and [masculine], no other"
                ));
            }
        }
        Selector::Variable(variable) => {
            if select.keys.iter().any(|key| key != "other" && PLURALS.contains(&key.as_str())) {
                complaints.push(format!(
                    "{place}: message {id} selects a plural on ${variable}: write PLURAL(${variable})"
                ));
            }
        }
        Selector::Other(what) => {
            complaints.push(format!(
                "{place}: message {id} selects on {what}; select on a variable or on PLURAL($n)"
            ));
        }
    }
}
