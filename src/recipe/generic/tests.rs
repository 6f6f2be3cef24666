use super::*;

#[test]
fn a_process_probe_does_not_find_itself() {
    assert_eq!(bracketed("bom_worker"), "[b]om_worker");
    assert_eq!(bracketed(r"^\d[ab]x"), r"^\d[ab][x]");
    assert_eq!(bracketed("-.*"), "-.*");
    assert!(process("a|b")[1].contains("'[a]|[b]'"));
}

#[test]
fn quotes_survive() {
    let probe = http("/a'b", "80", HttpTool::Auto);
    assert!(probe[1].contains(r"'http://127.0.0.1:80/a'\''b'"), "{}", probe[1]);
}

#[test]
fn the_kernels_table_is_read_in_hexadecimal() {
    assert!(tcp("7233", TcpTool::Auto)[1].contains(":1C41 "));
    assert!(tcp("${PORT:-1}", TcpTool::Auto)[1].contains("/dev/tcp/127.0.0.1/${PORT:-1}"));
}

/// What real shells and a real kernel make of the probes.
#[cfg(target_os = "linux")]
mod real {
    use std::{
        io::{BufRead, BufReader, Write},
        net::TcpListener,
        process::{Command, Stdio},
        thread,
        time::Duration,
    };

    use super::*;

    /// Runs a probe as the engine does. `path` is what the container has for a `PATH`.
    fn passes(test: &[String], path: Option<&str>) -> bool {
        let words: Vec<String> = test.iter().map(|it| it.replace("$$", "$")).collect();
        let mut command = if words[0] == "CMD-SHELL" {
            let mut shell = Command::new("/bin/sh");
            shell.arg("-c").arg(&words[1]);
            shell
        } else {
            let mut command = Command::new(&words[1]);
            command.args(&words[2..]);
            command
        };
        if let Some(path) = path {
            command.env("PATH", path);
        }
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("a shell").success()
    }

    /// A `PATH` with nothing but what every image with a shell has.
    fn bare(tools: &[&str]) -> tempfile::TempDir {
        let directory = tempfile::tempdir().expect("a directory");
        for tool in tools {
            let place = ["/bin", "/usr/bin", "/usr/local/bin"].map(|it| std::path::Path::new(it).join(tool));
            let found = place.into_iter().find(|it| it.exists()).expect("a tool");
            std::os::unix::fs::symlink(found, directory.path().join(tool)).expect("a link");
        }
        directory
    }

    /// A server that answers everything with one status; its port.
    fn server(status: &'static str) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.expect("a connection");
                // The whole request: a server that closes with some of it unread resets the connection.
                let mut request = BufReader::new(&mut stream).lines();
                while request.next().is_some_and(|line| line.is_ok_and(|it| !it.is_empty())) {}
                let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            }
        });
        port
    }

    #[test]
    fn a_process_is_found_and_the_probe_itself_is_not() {
        let tools = bare(&["cat", "tr", "grep"]);
        let without_pgrep = tools.path().to_str().expect("a path");
        let name = format!("arcgen-probe-target-{}", std::process::id());
        let probe = process(&name);
        assert!(!passes(&probe, None));
        assert!(!passes(&probe, Some(without_pgrep)));
        let mut target =
            Command::new("bash").args(["-c", &format!("exec -a {name} sleep 60")]).spawn().expect("bash");
        thread::sleep(Duration::from_millis(300));
        let found = (passes(&probe, None), passes(&probe, Some(without_pgrep)));
        target.kill().expect("a child");
        target.wait().expect("a child");
        assert_eq!(found, (true, true));
    }

    #[test]
    fn a_listening_port_is_found() {
        let tools = bare(&["grep"]);
        let without_nc = tools.path().to_str().expect("a path");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port().to_string();
        assert!(passes(&tcp(&port, TcpTool::Auto), Some(without_nc)));
        assert!(passes(&tcp(&port, TcpTool::Bash), None));
        drop(listener);
        // A process that another test starts at this moment has the port until it becomes its program.
        let closes = || {
            (0..50).any(|_| {
                thread::sleep(Duration::from_millis(100));
                !passes(&tcp(&port, TcpTool::Auto), Some(without_nc))
            })
        };
        assert!(closes());
        assert!(!passes(&tcp(&port, TcpTool::Bash), None));
    }

    #[test]
    fn the_status_decides_and_not_the_connection() {
        for (status, expected) in
            [("200 OK", true), ("503 Service Unavailable", false), ("404 Not Found", false)]
        {
            let port = server(status).to_string();
            assert_eq!(passes(&http("/it's", &port, HttpTool::Bash), None), expected, "{status}");
        }
    }

    #[test]
    fn elasticsearch_is_up_when_it_requires_a_login() {
        let elasticsearch = crate::recipe::find("elasticsearch").expect("elasticsearch");
        for (image, status, expected) in [
            ("elasticsearch:7.17.0", "200 OK", true),
            ("elasticsearch:7.17.0", "401 Unauthorized", true),
            ("elasticsearch:7.17.0", "408 Request Timeout", false),
            ("elasticsearch:8.11.0", "200 OK", true),
        ] {
            let stated = [("port".to_owned(), server(status).to_string())].into();
            let container = crate::recipe::Container { image: Some(image.to_owned()), ..Default::default() };
            let test = elasticsearch.probe(&container, &stated, &str::to_owned).expect("a probe");
            assert_eq!(passes(&test, None), expected, "{image}: {status}");
        }
    }

    #[test]
    fn every_tool_of_an_image_can_probe() {
        for tool in ["curl", "wget", "node", "python3", "bash"] {
            let place = ["/bin", "/usr/bin", "/usr/local/bin"].map(|it| std::path::Path::new(it).join(tool));
            if !place.iter().any(|it| it.exists()) {
                // The test runner hides what a passing test prints, unless it is written to stderr directly.
                writeln!(std::io::stderr(), "SKIPPED: no {tool} (an `http` check by it)").expect("stderr");
                continue;
            }
            let tools = bare(&[tool]);
            let path = tools.path().to_str().expect("a path");
            for (status, expected) in [("200 OK", true), ("503 Service Unavailable", false)] {
                let port = server(status).to_string();
                let probe = http("/it's?a=1&b=2", &port, HttpTool::Auto);
                assert_eq!(passes(&probe, Some(path)), expected, "{tool}: {status}");
            }
            let nobody = http("/", "1", HttpTool::Auto);
            assert!(!passes(&nobody, Some(path)), "{tool}");
        }
        let nothing = bare(&[]);
        assert!(!passes(&http("/", "1", HttpTool::Auto), nothing.path().to_str()));
    }

    #[test]
    fn keycloak_is_ready_when_it_says_so() {
        let keycloak = crate::recipe::find("keycloak").expect("keycloak");
        for (status, expected) in [("200 OK", true), ("503 Service Unavailable", false)] {
            let stated = [("port".to_owned(), server(status).to_string())].into();
            let test = keycloak
                .probe(&crate::recipe::Container::default(), &stated, &str::to_owned)
                .expect("a probe");
            assert_eq!(passes(&test, None), expected, "{status}");
        }
    }
}
