//! Texts that are not TOML.

use super::findings;

#[test]
fn all_syntax_errors_are_reported_and_nothing_that_only_follows_from_them() {
    insta::assert_snapshot!(findings(include_str!("../fixtures/broken.toml")), @r#"
    error[syntax-error]: unclosed table
     --> platform.spec.toml:1:10
      |
    1 | [platform
      |          ^ expected `]`

    error[syntax-error]: `Shared Temporal` is a string without quotes
     --> platform.spec.toml:6:9
      |
    6 | title = Shared Temporal
      |         ^^^^^^^^^^^^^^^
      |
    help: write it as `"Shared Temporal"`
      |
    6 - title = Shared Temporal
    6 + title = "Shared Temporal"
      |

    error[unknown-key]: unknown key `imgae` in project `arc-saas`
      --> platform.spec.toml:11:1
       |
    11 | imgae = "judged"
       | ^^^^^
       |
       = help: `image` is a key of a service

    error[syntax-error]: the table `[projects.arc-saas]` is defined twice
      --> platform.spec.toml:13:11
       |
     9 | [projects.arc-saas]
       | ------------------- first here
    ...
    13 | [projects.arc-saas]
       |           ^^^^^^^^ again
       |
       = help: put its keys under the first one

    error[syntax-error]: invalid basic string
      --> platform.spec.toml:17:15
       |
    17 | image = "nginx
       |               ^ expected `"`

    error[syntax-error]: unclosed array
      --> platform.spec.toml:18:17
       |
    18 | ports = ["80:80"
       |                 ^ expected `]`
    "#);
}

#[test]
fn too_deep_nesting_is_reported_without_a_stack_overflow() {
    insta::assert_snapshot!(findings(&format!("x-a = {}", "[".repeat(100_000))), @r"
    error[syntax-error]: values are nested more than 64 levels deep
     --> platform.spec.toml:1:71
      |
    1 | x-a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
      |                                                                       ^ too deep from here on
    ");
}
