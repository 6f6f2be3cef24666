//! What is said of mistakes with order.

use super::said;

#[test]
fn dependency_cycle() {
    insta::assert_snapshot!(said("dependency-cycle"), @r#"
    error[dependency-cycle]: services wait for each other: `web/api -> jobs/worker -> web/api`
      --> platform.spec.toml:9:15
       |
     9 | depends_on = ["jobs/worker"]
       |               ^^^^^^^^^^^^^ `api` waits for `worker`
    ...
    16 | depends_on = ["web/api"]
       |               --------- `worker` waits for `api`
       |
       = help: none of them can start first
       = help: remove the dependency that the start does not need: a client that connects on first use can do without one
    "#);
}

#[test]
fn level_inversion() {
    insta::assert_snapshot!(said("level-inversion"), @r#"
    warning[level-inversion]: `shop/db` on level 0 waits for `shop/api` on level 1
      --> platform.spec.toml:20:15
       |
    15 | level = 1
       |         - level 1
    ...
    19 | level = 0
       |         - level 0
    20 | depends_on = ["api"]
       |               ^^^^^ waits for a later level
       |
       = help: dependencies decide the order, so it starts later than its level suggests
       = help: put it on level 1 or later, or its dependency on level 0 or earlier
    "#);
}

#[test]
fn missing_dependency() {
    insta::assert_snapshot!(said("missing-dependency"), @r#"
    warning[missing-dependency]: `shop/api` connects to `shop/db` and does not wait for it
      --> platform.spec.toml:13:32
       |
    13 | environment = { DATABASE_URL = "postgres://shop@db:5432/shop" }
       |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `db` is `shop/db`
       |
       = help: it may start first and fail: add `"db"` to its `depends_on`
    "#);
}

#[test]
fn dependency_behind_profile() {
    insta::assert_snapshot!(said("dependency-behind-profile"), @r#"
    error[dependency-behind-profile]: `shop/api` depends on `shop/cache`, which has a profile that it does not have itself
      --> platform.spec.toml:13:15
       |
     9 | profiles = ["fast"]
       |             ------ behind `fast`
    ...
    13 | depends_on = ["cache"]
       |               ^^^^^^^ exists only if its profile is selected
       |
       = help: give both the same profiles, or remove the dependency
    "#);
}

#[test]
fn unknown_reference() {
    insta::assert_snapshot!(said("unknown-reference"), @r#"
    error[unknown-reference]: `web/api` depends on `worker`, which is not declared
     --> platform.spec.toml:9:15
      |
    9 | depends_on = ["worker"]
      |               ^^^^^^^^ no such service
      |
    help: did you mean `jobs/worker`?
      |
    9 | depends_on = ["jobs/worker"]
      |                +++++
    "#);
}

#[test]
fn condition_without_job() {
    insta::assert_snapshot!(said("condition-without-job"), @r#"
    error[condition-without-job]: `shop/api` waits for `shop/migrate` to complete, which is not a job
      --> platform.spec.toml:12:16
       |
     7 | [projects.shop.services.migrate]
       |                         ------- declared here
    ...
    12 | depends_on = { migrate = { condition = "service_completed_successfully" } }
       |                ^^^^^^^ waits for completion
       |
       = help: set `job = true` in `shop/migrate` if it runs once and ends
    "#);
}

#[test]
fn job_gate() {
    insta::assert_snapshot!(said("job-gate"), @r#"
    error[job-gate]: `shop/migrate` is a job, and a job is ready when it has completed
      --> platform.spec.toml:10:8
       |
    10 | gate = "running"
       |        ^^^^^^^^^ another gate is stated here
       |
       = help: drop `gate`, or drop `job = true` if it keeps running
    "#);
}

#[test]
fn restarting_job() {
    insta::assert_snapshot!(said("restarting-job"), @r#"
    error[restarting-job]: job `shop/migrate` is restarted whenever it has completed
      --> platform.spec.toml:10:11
       |
    10 | restart = "unless-stopped"
       |           ^^^^^^^^^^^^^^^^ restarts it after a success too
       |
       = help: it runs again and again, and what waits for its completion may never see it
       = help: remove `restart`: the default of a job is `no`; to retry after a failure, write `on-failure:3`
    "#);
}
