//! What services name and cannot reach.

use super::said;

#[test]
fn namespaces_links_and_volumes_of_other_projects() {
    insta::assert_snapshot!(said("web = { image = \"i\", links = [\"other/x:db\"] }\nvpn = { image = \"i\", network_mode = \"service:other/x\", pid = \"service:p/db\" }\n\
         copy = { image = \"i\", volumes_from = [\"other/x:ro\", \"db\"] }\n[projects.other]\nname = \"other\"\nservices.x.image = \"x\"\n"), @r#"
    error[unknown-reference]: `links` of `p/web` names `other/x`
     --> platform.spec.toml:8:31
      |
    8 | web = { image = "i", links = ["other/x:db"] }
      |                               ^^^^^^^^^^^^ not a service of its own project
      |
      = help: Compose finds services of the same file only: join a network of `other/x`, where its name is known, and write `depends_on = ["other/x"]`

    error[unknown-reference]: `network_mode` of `p/vpn` names `other/x`
     --> platform.spec.toml:9:37
      |
    9 | vpn = { image = "i", network_mode = "service:other/x", pid = "service:p/db" }
      |                                     ^^^^^^^^^^^^^^^^^ not a service of its own project
      |
      = help: Compose finds services of the same file only: give `other/x` a `container_name`, and write `container:` and that name here

    error[unknown-reference]: `pid` of `p/vpn` names `p/db`
     --> platform.spec.toml:9:62
      |
    9 | vpn = { image = "i", network_mode = "service:other/x", pid = "service:p/db" }
      |                                                              ^^^^^^^^^^^^^^ not a service of its own project
      |
      = help: write `db`: Compose looks for it in the same file

    error[unknown-reference]: `volumes_from` of `p/copy` names `other/x`
      --> platform.spec.toml:10:39
       |
    10 | copy = { image = "i", volumes_from = ["other/x:ro", "db"] }
       |                                       ^^^^^^^^^^^^ not a service of its own project
       |
       = help: Compose finds services of the same file only: give `other/x` a `container_name`, and write `container:` and that name here
    "#);
}

#[test]
fn sources_that_no_project_declares() {
    insta::assert_snapshot!(said("[projects.p.defaults]\nvolumes = [\"dta:/data\"]\nsecrets = [\"token\"]\n[projects.p.volumes]\ndata = {}\n"), @r#"
    error[undefined-volume]: `defaults` of project `p` mounts volume `dta`, which its project does not declare
     --> platform.spec.toml:9:12
      |
    9 | volumes = ["dta:/data"]
      |            ^^^^^^^^^^^ no such volume
      |
      = help: did you mean `data`?

    error[undefined-secret]: `defaults` of project `p` mounts secret `token`, which its project does not declare
      --> platform.spec.toml:10:12
       |
    10 | secrets = ["token"]
       |            ^^^^^^^ no such secret
       |
       = help: declare it in the project's `secrets`
    "#);
}

#[test]
fn no_project() {
    let text = "[platform]\nname = \"p\"\n[projects]\n";
    insta::assert_snapshot!(super::resolved(text).1, @"
    error[missing-key]: the spec has no project
      3: [projects] -- 
      help: declare one: `[projects.NAME]`, with its `name` and `services`
    ");
}
