//! Faults in the middle of the platform: the report says what they block, and everything else becomes ready.

use super::stage::{LIMIT, Stage, until};
use crate::engine::{
    Engine, docker,
    shells::{said, shells},
    state,
};

#[test]
fn a_database_is_killed_when_it_had_been_ready() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::whole(&shell, &[("arc-saas-keycloak", 15_000, "")]);
        let start = stage.begin(&[]);
        until("app-plane-cns-service", "created");
        until("arc-saas-keycloak", "running starting");
        docker(&["kill", "app-plane-supabase-db"]);
        let start = start.end(LIMIT);
        let facts = ["app-plane/supabase-db", "it exited with code 137", "app-plane/cns-service"];
        stage.assert_failed(&start, 5, &facts);
        stage.assert_recovers();
    }
}

#[test]
fn a_crash_loop_in_the_middle() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::whole(&shell, &[("arc-saas-tenant-mgmt", 300, "exit:4:100")]);
        let start = stage.start(&[]);
        let facts = [
            "arc-saas/tenant-management-service (Tenant Management Service): it keeps exiting: ",
            "last exit code 4",
            "blocks        ",
            "app-plane/django-backend",
            "arc-saas/admin-app",
            "app-plane/customer-portal",
        ];
        stage.assert_failed(&start, 5, &facts);
        assert_eq!(state("arc-saas-keycloak"), "running healthy 0", "the rest stays as it is");
        assert_eq!(state("app-plane-django-backend"), "created - 0", "{}", said(&start));
        stage.tell(&[]);
        stage.assert_recovers();
    }
}

#[test]
fn interrupted_halfway() {
    let Some(_engine) = Engine::take() else { return };
    for shell in shells() {
        let stage = Stage::whole(&shell, &[]);
        let start = stage.begin(&[]);
        until("arc-saas-tenant-mgmt", "running");
        start.signal("INT");
        let start = start.end(LIMIT);
        stage.assert_failed(&start, 130, &["interrupted after ", " of 41 services"]);
        stage.assert_recovers();
    }
}
