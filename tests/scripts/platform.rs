//! The platforms that scenarios play on: specs (`platforms/*.toml`), compiled as `arcgen build` compiles them.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::Path,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use arcgen::{
    compile::compile,
    compose::interpolation,
    plan::Plan,
    render::{Rendering, render},
    spec::Source,
    verify::verify,
};

/// A platform and all its files.
pub(crate) struct Platform {
    pub(crate) plan: Plan,
    pub(crate) files: Rendering,
}

/// The platform of `platforms/NAME.toml`, compiled once.
pub(crate) fn load(name: &str) -> Arc<Platform> {
    static LOADED: OnceLock<Mutex<HashMap<String, Arc<Platform>>>> = OnceLock::new();
    let mut loaded = LOADED.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    loaded.entry(name.to_owned()).or_insert_with(|| Arc::new(compiled(name))).clone()
}

/// The same platform with the names that its containers and networks have, given the values of the variables in them. Its files
/// are the same.
pub(crate) fn named(platform: &Arc<Platform>, values: &BTreeMap<String, String>) -> Arc<Platform> {
    if values.is_empty() {
        return platform.clone();
    }
    let value = |name: &str| values.get(name).map(String::as_str);
    let mut plan = platform.plan.clone();
    let names = plan.services.iter_mut().map(|it| &mut it.container);
    for name in names.chain(plan.networks.iter_mut().map(|it| &mut it.name)) {
        *name = interpolation::filled(name, &value).into_owned();
    }
    Arc::new(Platform { plan, files: platform.files.clone() })
}

fn compiled(name: &str) -> Platform {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/scripts/platforms/{name}.toml"));
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let compiled = compile(&Source::new("platform.spec.toml", text));
    // A platform of its own shows how the scripts handle such variables all the same.
    let findings = compiled.findings.iter().filter(|it| it.lint.id != "system-variable");
    let messages: Vec<&str> = findings.map(|it| it.message.as_str()).collect();
    assert!(messages.is_empty(), "{name}: {messages:#?}");
    let plan = compiled.plan.expect("a spec without findings has a plan");
    let files = render(&plan);
    // What both scripts' tables say of services, dependencies, gates and timeouts is what the plan says.
    assert_eq!(verify(&plan, &files), Ok(()), "{name}");
    Platform { plan, files }
}
