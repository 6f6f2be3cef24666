//! The service keys of the Compose Specification, other than those that arcgen gives a wider meaning.

use super::{
    build,
    common::{
        AMOUNT, COMMAND, COUNT, DURATION, FLAG, INTEGER, PAIRS, SIZE, TEXT_OR_COUNT, TEXT_OR_SET,
        TEXT_OR_TEXTS, TEXT_SET, WHOLE_OPTIONS, WHOLE_SIZE, map,
    },
    container, deploy, develop, health, hook, mount, network,
};
use crate::spec::{
    form,
    shape::{Key, Rule, Shape, key},
};

const HOOKS: Shape = Shape::List(&Shape::Table(&hook::LIFECYCLE));

const PERCENT: Shape = Shape::OneOf(&[Shape::Integer(0, 100), Shape::Word(&form::number::NATURAL)]);

const SCORE: Shape = Shape::OneOf(&[Shape::Integer(-1000, 1000), Shape::Word(&form::number::INTEGER)]);

const SWAPPINESS: Shape = Shape::OneOf(&[Shape::Integer(-1, 100), Shape::Word(&form::number::INTEGER)]);

const EXPOSED: Shape =
    Shape::Set(&Shape::OneOf(&[Shape::Word(&form::address::EXPOSED), Shape::Integer(1, 65535)]));

const ADDRESSES: Shape =
    Shape::OneOf(&[Shape::Word(&form::address::IP), Shape::Set(&Shape::Word(&form::address::IP))]);

const DIRECTORIES: Shape =
    Shape::OneOf(&[Shape::Word(&form::mount::TMPFS), Shape::Set(&Shape::Word(&form::mount::TMPFS))]);

/// The rules between Compose's keys of a container.
pub(super) const RULES: &[Rule] = &[Rule::AtMostOne(&["network_mode", "networks"])];

/// What runs, and as which user: hooks have these too.
pub(super) static PROCESS: [Key; 6] = [
    key("command", COMMAND, "What runs in place of the image's default command."),
    key("environment", PAIRS, "Environment variables: a table, or a list of `KEY=value`."),
    key("image", Shape::Word(&form::container::IMAGE), "The image that it runs: `registry/name:tag`."),
    key("privileged", FLAG, "Whether the container has all privileges of the host."),
    key("user", Shape::Text, "User that its process runs as: a name, or `uid:gid`."),
    key("working_dir", Shape::Word(&form::mount::TARGET), "Directory in which its command runs."),
];

/// The container that it runs in: `container_spec` in Compose's schema, which `pre_start` has too.
pub(super) static CONTAINER: [Key; 66] = [
    key("annotations", PAIRS, "Annotations of the container.").since(2, 26, 0),
    key("blkio_config", Shape::Table(&container::BLKIO), "Limits of block I/O."),
    key("cap_add", TEXT_SET, "Linux capabilities that it gets, such as `NET_ADMIN`."),
    key("cap_drop", TEXT_SET, "Linux capabilities that it loses, such as `ALL`."),
    key("cgroup", Shape::compose_choice(&["host", "private"]), "The cgroup namespace that it joins.")
        .since(2, 15, 0),
    key("cgroup_parent", Shape::Text, "Parent cgroup of the container."),
    key("configs", Shape::Set(&mount::GRANT), "Configs that it may read."),
    key("cpu_count", COUNT, "Number of usable CPUs (Windows)."),
    key("cpu_percent", PERCENT, "Usable percentage of the CPUs (Windows)."),
    key("cpu_period", COUNT, "Period of the CPU scheduler, in microseconds."),
    key("cpu_quota", INTEGER, "CPU time per period, in microseconds."),
    key("cpu_rt_period", COUNT, "Period of the real-time scheduler, in microseconds."),
    key("cpu_rt_runtime", COUNT, "Real-time budget per period, in microseconds."),
    key("cpu_shares", COUNT, "CPU share relative to other containers."),
    key("cpus", AMOUNT, "How many CPUs it may use; fractions count."),
    key("cpuset", Shape::Text, "The CPUs on which it may run: `0-3` or `0,1`."),
    key(
        "credential_spec",
        Shape::Table(&container::CREDENTIAL_SPEC),
        "Credential specification of a managed service account (Windows).",
    ),
    key("device_cgroup_rules", TEXT_SET, "Rules of the device cgroup, such as `c 1:3 mr`."),
    key("devices", Shape::List(&container::DEVICE), "Devices of the host: `/dev/ttyUSB0:/dev/ttyUSB0`."),
    key("dns", ADDRESSES, "DNS servers."),
    key("dns_opt", TEXT_SET, "Options of the DNS resolver."),
    key("dns_search", TEXT_OR_SET, "DNS search domains."),
    key("domainname", Shape::Text, "Domain name of the container."),
    key("entrypoint", COMMAND, "What runs in place of the image's entrypoint."),
    key("env_file", container::ENV_FILES, "Files of environment variables."),
    key("extra_hosts", container::EXTRA_HOSTS, "Lines of `/etc/hosts`: a table, or a list of `host=ip`."),
    key(
        "gpus",
        Shape::OneOf(&[Shape::compose_choice(&["all"]), Shape::List(&Shape::Table(&deploy::GPU_REQUEST))]),
        "GPUs that it gets: `all`, or a list.",
    )
    .since(2, 30, 0),
    key("group_add", Shape::Set(&TEXT_OR_COUNT), "Groups that its user belongs to as well."),
    key("hostname", Shape::Text, "Host name of the container."),
    key("init", FLAG, "Whether an init process reaps its children and forwards signals."),
    key("ipc", Shape::Word(&form::namespace::IPC), "IPC namespace: `shareable`, `host`, `service:NAME`."),
    key("isolation", Shape::Text, "Isolation technology (Windows)."),
    key("label_file", TEXT_OR_TEXTS, "Files of labels.").since(2, 32, 2),
    key("labels", PAIRS, "Labels of the container."),
    key("logging", Shape::Table(&container::LOGGING), "Where its logs go."),
    key("mac_address", Shape::Word(&form::address::MAC), "MAC address of the container."),
    key("mem_limit", SIZE, "Maximum memory that it may use: `512m`."),
    key("mem_reservation", WHOLE_SIZE, "Memory that is reserved for it: `256m`."),
    key("mem_swappiness", SWAPPINESS, "How readily its memory is swapped out, 0 to 100."),
    key("memswap_limit", SIZE, "Memory and swap together; -1 for no limit."),
    key("models", Shape::OneOf(&[TEXT_SET, map(&container::MODELS)]), "Language models that it uses.")
        .since(2, 38, 0),
    key(
        "network_mode",
        Shape::Text,
        "`none`, `host`, `service:NAME` or `container:NAME`; excludes `networks`.",
    ),
    key(
        "networks",
        Shape::OneOf(&[TEXT_SET, map(&network::ATTACHMENTS)]),
        "Networks that it joins, in place of the project's.",
    ),
    key("oom_kill_disable", FLAG, "Whether the kernel spares it when memory runs out."),
    key("oom_score_adj", SCORE, "How readily the kernel kills it when memory runs out, -1000 to 1000."),
    key("pid", Shape::Word(&form::namespace::PID), "PID namespace: `host` or `service:NAME`."),
    key("pids_limit", INTEGER, "Maximum number of processes that it may have; -1 for no limit."),
    key("platform", Shape::Text, "Platform of its image, such as `linux/amd64`."),
    key("pull_policy", Shape::Word(&form::policy::PULL_POLICY), "When its image is pulled."),
    key("pull_refresh_after", Shape::Text, "Age after which its image is pulled again.").since(2, 34, 0),
    key("read_only", FLAG, "Whether the container's file system is read-only."),
    key("runtime", Shape::Text, "OCI runtime that runs it, such as `runc`."),
    key("secrets", Shape::Set(&mount::GRANT), "Secrets that it may read."),
    key("security_opt", TEXT_SET, "Security options, such as `no-new-privileges:true`."),
    key("shm_size", SIZE, "Size of `/dev/shm`: `64m`."),
    key("stop_grace_period", DURATION, "How long it may take to stop before it is killed; 10s if left out."),
    key(
        "stop_signal",
        Shape::Word(&form::namespace::SIGNAL),
        "The signal that asks it to stop; SIGTERM if left out.",
    ),
    key("storage_opt", WHOLE_OPTIONS, "Options of the storage driver."),
    key("sysctls", PAIRS, "Kernel parameters of the container."),
    key("tmpfs", DIRECTORIES, "Directories in memory: `/run` or `/data:mode=755`."),
    key("ulimits", map(&container::ULIMITS), "Limits of its processes: one number, or `soft` and `hard`."),
    key("use_api_socket", Shape::Boolean, "Whether it may use the engine's API and the user's credentials.")
        .since(2, 37, 1),
    key("userns_mode", Shape::Text, "User namespace: `host`."),
    key("uts", Shape::Text, "UTS namespace: `host`.").since(2, 15, 1),
    key(
        "volumes",
        Shape::Set(&mount::VOLUME),
        "What is mounted into it: `volume:/path`, `./dir:/path:ro`, or one table for each.",
    ),
    key("volumes_from", TEXT_SET, "Services or containers whose mounts it shares."),
];

/// Its relations to other services, and how it is run.
pub(super) static SERVICE: &[Key] = &[
    key("attach", FLAG, "Whether `up` shows its logs.").since(2, 20, 0),
    key(
        "build",
        Shape::OneOf(&[Shape::Text, Shape::Table(&build::BUILD)]),
        "How its image is built: a context directory, or a table.",
    ),
    key(
        "container_name",
        Shape::Word(&form::CONTAINER_NAME),
        "Name of its container; Compose makes one up if left out.",
    ),
    key("deploy", Shape::Table(&deploy::DEPLOY), "Replicas, resources and updates."),
    key("develop", Shape::Table(&develop::DEVELOP), "What `docker compose watch` does.").since(2, 22, 0),
    key("expose", EXPOSED, "Ports for other containers; not published on the host."),
    key("external_links", TEXT_SET, "Links to containers outside the project."),
    key(
        "healthcheck",
        Shape::Table(&health::HEALTHCHECK),
        "Compose's own health check; `health` says the same in fewer words.",
    ),
    key("links", TEXT_SET, "Links to other services; superseded by `depends_on` and networks."),
    key("ports", Shape::Set(&network::PORT), "Ports published on the host: `\"8080:80\"`, or one table for each."),
    key("post_start", HOOKS, "Commands that Compose runs in the container after its start.").since(2, 30, 0),
    key(
        "pre_start",
        Shape::List(&Shape::Table(&hook::PRE_START)),
        "Commands that Compose runs in containers of their own before the start.",
    )
    .since(5, 3, 0),
    key("pre_stop", HOOKS, "Commands that Compose runs in the container before its stop; refused, because the scripts do not run them.").since(2, 30, 0),
    key(
        "profiles",
        Shape::Set(&Shape::Word(&form::PROFILE)),
        "It starts only when one of these profiles, or the service itself, is asked for.",
    ),
    key(
        "provider",
        Shape::Table(&container::PROVIDER),
        "A program that provides the service in place of Compose; refused, because there is no container to wait for.",
    )
    .since(2, 36, 0),
    key(
        "restart",
        Shape::Word(&form::policy::RESTART),
        "When the engine restarts it: `no`, `on-failure`, `unless-stopped`, `always`.",
    ),
    key("scale", COUNT, "How many containers it has."),
    key("stdin_open", FLAG, "Whether its standard input stays open."),
    key("tty", FLAG, "Whether it gets a terminal."),
];
