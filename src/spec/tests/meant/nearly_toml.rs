//! TOML that is nearly right.

use super::service;

#[test]
fn toml_that_is_nearly_right() {
    insta::assert_snapshot!(service("image = \"y\"\n"), @r#"
    error[syntax-error]: the key `image` is defined twice
     --> platform.spec.toml:7:1
      |
    6 | image = "x"
      | ----- first here
    7 | image = "y"
      | ^^^^^ again
      |
      = help: keep the one that is meant
    "#);
    insta::assert_snapshot!(service("title = web\nports = [80:80]\ntty = True\nvolumes = [\"C:\\data:/data\"]\n"), @r#"
    error[syntax-error]: `web` is a string without quotes
     --> platform.spec.toml:7:9
      |
    7 | title = web
      |         ^^^
      |
    help: write it as `"web"`
      |
    7 - title = web
    7 + title = "web"
      |

    error[syntax-error]: `80:80` is a string without quotes
     --> platform.spec.toml:8:10
      |
    8 | ports = [80:80]
      |          ^^^^^
      |
    help: write it as `"80:80"`
      |
    8 - ports = [80:80]
    8 + ports = ["80:80"]
      |

    error[syntax-error]: `True` is not a TOML boolean
     --> platform.spec.toml:9:7
      |
    9 | tty = True
      |       ^^^^
      |
    help: write it as `true`
      |
    9 - tty = True
    9 + tty = true
      |

    error[syntax-error]: a `\` in double quotes begins an escape sequence, and this is not one
      --> platform.spec.toml:10:16
       |
    10 | volumes = ["C:\data:/data"]
       |                ^
       |
       = help: a string in single quotes takes it literally
    help: write it as `'C:\data:/data'`
       |
    10 - volumes = ["C:\data:/data"]
    10 + volumes = ['C:\data:/data']
       |
    "#);
    insta::assert_snapshot!(service("environment:\n  A: b\n"), @"
    error[syntax-error]: a key is followed by `=`; with a colon it is YAML
     --> platform.spec.toml:7:12
      |
    7 | environment:
      |            ^
      |
      = help: a spec is TOML: `environment = …`, or a table `[….environment]` with its keys below
    ");
}
