//! What services inherit.

use super::resolved;
use crate::plan::{Action, Gate, Health, plan};

#[test]
fn a_stated_key_replaces_the_default_of_its_partner_key() {
    let (platform, findings) = resolved(
        "[platform]\nname = \"p\"\n[networks.back]\n[projects.p]\nname = \"p\"\n\
         [projects.p.defaults]\nimage = \"i\"\nhealth = { tcp = 80 }\nnetwork_mode = \"host\"\ngate = \"running\"\n\
         [projects.p.services.own]\nhealthcheck = { test = [\"CMD\", \"true\"] }\nnetworks = [\"back\"]\n\
         [projects.p.services.once]\njob = true\n[projects.p.services.plain]\njob = false\n",
    );
    assert_eq!(findings, "");
    let plan = plan(&platform.expect("a platform"));
    let service = |key| plan.services.iter().find(|it| it.key == key).expect("a service");
    let spec = |key| &service(key).spec;
    let program = Action::Command(vec!["true".to_owned()]);
    assert!(matches!(&spec("own").health, Health::Stated { action: Some(it), .. } if *it == program));
    assert_eq!(spec("own").facts.network_mode, None);
    let port = Action::Tcp { port: "80".to_owned() };
    assert!(matches!(&spec("plain").health, Health::Probe(it) if it.action == port));
    assert_eq!((service("once").gate, service("plain").gate), (Gate::Completed, Gate::Running));
}
