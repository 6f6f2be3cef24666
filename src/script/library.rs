//! The library that the scripts share, embedded as it is in `templates/library/`: it does not depend on the spec.

/// Where the library is in the output directory.
pub(crate) const DIRECTORY: &str = ".arcgen/lib";

/// The directory that holds it, the data of a platform and the state of its scripts.
pub(crate) const HOME: &str = ".arcgen";

/// Embeds files of the library, as (path below [`DIRECTORY`], text).
macro_rules! files {
    ($($path:literal)*) => {
        /// Every file of the library.
        pub(crate) static FILES: &[(&str, &str)] =
            &[$(($path, include_str!(concat!("../../templates/library/", $path)))),*];
    };
}

files! {
    "container/connect.sh"
    "changes.ps1" "changes.sh"
    "checks.ps1" "checks.sh"
    "collection.ps1" "collection.sh"
    "commands.ps1" "commands.sh"
    "completion.ps1" "completion.sh"
    "compose.ps1" "compose.sh"
    "connection-checks.ps1" "connection-checks.sh"
    "connections.ps1" "connections.sh"
    "container-states.ps1" "container-states.sh"
    "containers.ps1" "containers.sh"
    "create.ps1" "create.sh"
    "dashboard.ps1" "dashboard.sh"
    "dashboard-json.ps1" "dashboard-json.sh"
    "deadlines.ps1" "deadlines.sh"
    "docker-errors.ps1" "docker-errors.sh"
    "dotenv.ps1" "dotenv.sh"
    "endpoint-probe.ps1" "endpoint-probe.sh"
    "endpoints.ps1" "endpoints.sh"
    "engine.ps1" "engine.sh"
    "engine-events.ps1" "engine-events.sh"
    "env-file.ps1" "env-file.sh"
    "env-values.ps1" "env-values.sh"
    "events.ps1" "events.sh"
    "exit.ps1" "exit.sh"
    "expand.ps1" "expand.sh"
    "facts.ps1" "facts.sh"
    "failure-report.ps1" "failure-report.sh"
    "gates.ps1" "gates.sh"
    "hashes.ps1" "hashes.sh"
    "hooks.ps1" "hooks.sh"
    "host-ports.ps1" "host-ports.sh"
    "hostnames.ps1" "hostnames.sh"
    "image-preparation.ps1" "image-preparation.sh"
    "images.ps1" "images.sh"
    "interpolated-names.ps1" "interpolated-names.sh"
    "interpolation.ps1" "interpolation.sh"
    "json.ps1" "json.sh"
    "library.ps1" "library.sh"
    "lock.ps1" "lock.sh"
    "mask.ps1" "mask.sh"
    "names.ps1" "names.sh"
    "needed-files.ps1" "needed-files.sh"
    "networks.ps1" "networks.sh"
    "options.ps1" "options.sh"
    "output.ps1" "output.sh"
    "ownership.ps1" "ownership.sh"
    "port-holders.ps1" "port-holders.sh"
    "private-files.ps1" "private-files.sh"
    "problems.ps1" "problems.sh"
    "profiles.ps1" "profiles.sh"
    "programs.ps1" "programs.sh"
    "removal.ps1" "removal.sh"
    "resources.ps1" "resources.sh"
    "restart.ps1" "restart.sh"
    "screen.ps1" "screen.sh"
    "secrets.ps1" "secrets.sh"
    "selection.ps1" "selection.sh"
    "service-checks.ps1" "service-checks.sh"
    "start-by-compose.ps1" "start-by-compose.sh"
    "start-containers.ps1" "start-containers.sh"
    "start-loop.ps1" "start-loop.sh"
    "start-order.ps1" "start-order.sh"
    "start-selection.ps1" "start-selection.sh"
    "stop-order.ps1" "stop-order.sh"
    "summary.ps1" "summary.sh"
    "tables.ps1" "tables.sh"
    "terminal.ps1" "terminal.sh"
    "time.ps1" "time.sh"
    "unselected-dependencies.ps1" "unselected-dependencies.sh"
    "versions.ps1" "versions.sh"
    "volumes.ps1" "volumes.sh"
}
