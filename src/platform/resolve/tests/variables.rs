//! Variables of the `.env` file.

use super::said;

#[test]
fn a_default_that_no_env_file_can_hold() {
    insta::assert_snapshot!(said("[variables]\nDATA = { default = \"${HOME}/data\" }\nSHARE = { default = '\\\\host\\c$' }\nPRICE = { default = \"it's $5\" }\n"), @r#"
    error[malformed-value]: a `.env` file cannot hold the default of variable `DATA`
     --> platform.spec.toml:9:20
      |
    9 | DATA = { default = "${HOME}/data" }
      |                    ^^^^^^^^^^^^^^
      |
      = help: a default is text, nothing in it is expanded: write out what `${` stands for

    error[malformed-value]: a `.env` file cannot hold the default of variable `SHARE`
      --> platform.spec.toml:10:21
       |
    10 | SHARE = { default = '\\host\c$' }
       |                     ^^^^^^^^^^^
       |
       = help: releases of Compose disagree about what it means, however it is quoted
       = help: avoid one of its quotes, backslashes and `$`, or set `required = true` and let people write it into `.env`

    error[malformed-value]: a `.env` file cannot hold the default of variable `PRICE`
      --> platform.spec.toml:11:21
       |
    11 | PRICE = { default = "it's $5" }
       |                     ^^^^^^^^^
       |
       = help: releases of Compose disagree about what it means, however it is quoted
       = help: avoid one of its quotes, backslashes and `$`, or set `required = true` and let people write it into `.env`
    "#);
}

#[test]
fn a_default_that_needs_quotes() {
    insta::assert_snapshot!(said("[variables]\nHASH = { default = \"$2y$05$abc\" }\nCOLOUR = { default = \"#fff\" }\n"), @"");
}
