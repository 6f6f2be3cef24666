//! How a probe is made from the keys of a service.

use super::resolved;
use crate::platform::Health;

/// The words of the probe of the only service.
fn probe(service: &str) -> Vec<String> {
    let text =
        format!("[platform]\nname = \"p\"\n[projects.a]\nname = \"a\"\n[projects.a.services.x]\n{service}\n");
    let (platform, findings) = resolved(&text);
    assert_eq!(findings, "", "{service}");
    match &platform.expect("a platform").services[0].health {
        Health::Probe(probe) => probe.test.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_image_decides_the_probe_tool() {
    let http = "health = { http = \"/health\", port = 80 }";
    for (rest, tool) in [
        ("image = \"node:22-slim\"", "node"),
        ("image = \"python:3.12-slim\"", "python3"),
        ("image = \"node:22-alpine\"", "wget"),
        ("image = \"debian:12\"", "bash"),
    ] {
        assert_eq!(probe(&format!("{rest}\n{http}"))[1], tool, "{rest}");
    }
    for rest in ["image = \"example/api:1\"", "image = \"node:22-slim\"\nbuild = \".\"", "build = \".\""] {
        assert!(probe(&format!("{rest}\n{http}"))[1].contains("for tool in"), "{rest}");
    }
}

#[test]
fn a_recipe_reads_the_command_and_the_blocks_of_environment() {
    let of = |rest: &str| probe(rest).join(" ");
    let it = of("image = \"postgres:16\"\ncommand = \"-c port=5433\"\nhealth = \"postgres\"");
    assert!(it.contains("-p 5433 "), "{it}");
    let it = of("image = \"redis:7\"\ncommand = [\"redis-server\", \"--requirepass\", \"${P:-x}\"]\n\
         environments = [\"cache\"]\nhealth = \"redis\"\n[environments.cache]\nSECRET = \"${P:-x}\"");
    assert!(it.contains("REDISCLI_AUTH=\"$$SECRET\""), "{it}");
}
