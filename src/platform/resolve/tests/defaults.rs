//! What services inherit.

use super::resolved;
use crate::plan::{Gate, plan};

#[test]
fn what_a_service_states_replaces_what_the_default_says_in_another_key() {
    let (platform, findings) = resolved(
        "[platform]\nname = \"p\"\n[networks.back]\n[projects.p]\nname = \"p\"\n\
         [projects.p.defaults]\nimage = \"i\"\nhealth = { tcp = 80 }\nnetwork_mode = \"host\"\ngate = \"running\"\n\
         [projects.p.services.own]\nhealthcheck = { test = [\"CMD\", \"true\"] }\nnetworks = [\"back\"]\n\
         [projects.p.services.once]\njob = true\n[projects.p.services.plain]\njob = false\n",
    );
    assert_eq!(findings, "");
    let plan = plan(&platform.expect("a platform"));
    let service = |key| plan.services.iter().find(|it| it.key == key).expect("a service");
    let value = |key, name| plan.compose_value(service(key), name).map(|it| format!("{it:?}"));
    assert!(value("own", "healthcheck").expect("a health check").contains("true"));
    assert_eq!(value("own", "network_mode"), None);
    assert!(value("plain", "healthcheck").expect("a health check").contains("80"));
    assert_eq!((service("once").gate, service("plain").gate), (Gate::Completed, Gate::Running));
}
