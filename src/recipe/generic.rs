//! Probes for services that no recipe knows: an HTTP path, a TCP port, a process.
//!
//! Every probe is in Compose's interpolation syntax: dollars of its own are doubled, values of the spec are taken as
//! they are. All of them talk to 127.0.0.1: `localhost` can be `::1`, where many servers do not listen.

/// What fetches a URL inside the container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpTool {
    /// The first that is there: curl, wget, node, python3, bash.
    Auto,
    /// curl
    Curl,
    /// wget, busybox's included.
    Wget,
    /// Node.js
    Node,
    /// Python 3
    Python,
    /// bash and its `/dev/tcp`.
    Bash,
}

/// What opens a port inside the container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TcpTool {
    /// The kernel's table of listening sockets if there is grep to read it, else nc.
    Auto,
    /// bash and its `/dev/tcp`.
    Bash,
    /// Node.js
    Node,
    /// Python 3
    Python,
}

impl HttpTool {
    /// The names of the tools in a spec.
    pub const NAMES: &[&str] = &["auto", "curl", "wget", "node", "python", "bash"];

    /// The tool of a name; [`Self::Auto`] for any other.
    #[must_use]
    pub fn of(name: &str) -> Self {
        match name {
            "curl" => Self::Curl,
            "wget" => Self::Wget,
            "node" => Self::Node,
            "python" => Self::Python,
            "bash" => Self::Bash,
            _ => Self::Auto,
        }
    }
}

impl TcpTool {
    /// The names of the tools in a spec.
    pub const NAMES: &[&str] = &["auto", "bash", "node", "python"];

    /// The tool of a name; [`Self::Auto`] for any other.
    #[must_use]
    pub fn of(name: &str) -> Self {
        match name {
            "bash" => Self::Bash,
            "node" => Self::Node,
            "python" => Self::Python,
            _ => Self::Auto,
        }
    }
}

fn texts<const N: usize>(items: [&str; N]) -> Vec<String> {
    items.map(str::to_owned).to_vec()
}

/// A probe that succeeds when `http://127.0.0.1:PORT/PATH` answers without an error.
#[must_use]
pub fn http(path: &str, port: &str, tool: HttpTool) -> Vec<String> {
    let slash = if path.starts_with('/') { "" } else { "/" };
    let url = format!("http://127.0.0.1:{port}{slash}{path}");
    let quoted = sh_quoted(&url);
    match tool {
        HttpTool::Auto => {
            // Images built on `node:slim` and `python:slim` have neither curl nor wget, but what their program runs in; those
            // built on Debian have bash.
            let path = sh_quoted(&format!("{slash}{path}"));
            // On separate lines, so that a reader of the Compose file sees what is requested.
            let script = format!(
                r#"url={quoted}
for tool in curl wget node python3 bash; do command -v $$tool >/dev/null 2>&1 && break; done
case $$tool in
  curl) curl -fsS -o /dev/null "$$url" ;;
  wget) wget -q -O /dev/null "$$url" ;;
  node) node -e 'require("http").get(process.argv[1], r => process.exit(+(r.statusCode > 399)))' "$$url" ;;
  python3) python3 -c 'import sys, urllib.request as r; r.urlopen(sys.argv[1])' "$$url" ;;
  *) bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port} && printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$$1" >&3 && read -r _ s _ <&3 && [[ $$s == [23]* ]]' - {path} ;;
esac"#
            );
            texts(["CMD-SHELL", &script])
        }
        HttpTool::Curl => texts(["CMD", "curl", "-fsS", "-o", "/dev/null", &url]),
        HttpTool::Wget => texts(["CMD", "wget", "-q", "-O", "/dev/null", &url]),
        HttpTool::Node => {
            let url = script_quoted(&url);
            let script = format!(
                "require('http').get({url}, r => process.exit(r.statusCode < 400 ? 0 : 1)).on('error', e => {{ console.error(e.message); process.exit(1) }})"
            );
            texts(["CMD", "node", "-e", &script])
        }
        HttpTool::Python => {
            let script =
                format!("import urllib.request; urllib.request.urlopen({}, timeout=5)", script_quoted(&url));
            texts(["CMD", "python3", "-c", &script])
        }
        HttpTool::Bash => {
            let path = sh_quoted(&format!("{slash}{path}"));
            let script = format!(
                "exec 3<>/dev/tcp/127.0.0.1/{port} && printf 'GET %s HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' {path} >&3 && read -r _ status _ <&3 && echo \"status $$status\" && [[ $$status == [23]* ]]"
            );
            texts(["CMD", "bash", "-c", &script])
        }
    }
}

/// A probe that succeeds when something listens on a port.
#[must_use]
pub fn tcp(port: &str, tool: TcpTool) -> Vec<String> {
    let bash = format!("exec 3<>/dev/tcp/127.0.0.1/{port}");
    match (tool, port.parse::<u16>()) {
        (TcpTool::Auto, Ok(number)) => {
            // The kernel's tables name the local address and port in hexadecimal, then the remote end, then the state:
            // 0A is "listening". grep before nc: not every busybox has an nc that knows `-z`.
            let script = format!(
                "if command -v grep >/dev/null 2>&1; then grep -qsE ':{number:04X} [0:]+0000 0A ' /proc/net/tcp /proc/net/tcp6; else nc -z 127.0.0.1 {number}; fi || {{ echo 'nothing listens on port {number}'; exit 1; }}"
            );
            texts(["CMD-SHELL", &script])
        }
        (TcpTool::Auto, Err(_)) => {
            let script = format!(
                "if command -v nc >/dev/null 2>&1; then nc -z 127.0.0.1 {port}; else bash -c '{bash}'; fi"
            );
            texts(["CMD-SHELL", &script])
        }
        (TcpTool::Bash, _) => texts(["CMD", "bash", "-c", &bash]),
        (TcpTool::Node, _) => {
            let script = format!(
                "require('net').connect({port}, '127.0.0.1').on('connect', () => process.exit(0)).on('error', e => {{ console.error(e.message); process.exit(1) }})"
            );
            texts(["CMD", "node", "-e", &script])
        }
        (TcpTool::Python, _) => {
            let script = format!("import socket; socket.create_connection(('127.0.0.1', {port}), 5)");
            texts(["CMD", "python3", "-c", &script])
        }
    }
}

/// A probe that succeeds when a process whose command line matches an extended regular expression runs. The probe's
/// own command line holds the pattern too, but with a bracketed letter, which the pattern does not match.
#[must_use]
pub fn process(pattern: &str) -> Vec<String> {
    let pattern = sh_quoted(&pattern.split('|').map(bracketed).collect::<Vec<_>>().join("|"));
    let script = format!(
        "if command -v pgrep >/dev/null 2>&1; then pgrep -f {pattern} >/dev/null; else cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\000' ' ' | grep -qE {pattern}; fi"
    );
    texts(["CMD-SHELL", &script])
}

/// Puts the first letter or digit that stands for itself into brackets: `worker` becomes `[w]orker`.
fn bracketed(pattern: &str) -> String {
    let mut depth = 0_u32;
    let mut escaped = false;
    for (position, c) in pattern.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && c.is_alphanumeric() => {
                let after = position + c.len_utf8();
                return format!("{}[{c}]{}", &pattern[..position], &pattern[after..]);
            }
            _ => {}
        }
    }
    pattern.to_owned()
}

/// A word of sh.
fn sh_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A string literal of JavaScript and of Python.
fn script_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}

#[cfg(test)]
mod tests;
