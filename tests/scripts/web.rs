//! A server for endpoints: it answers every request with the status that the request's path says.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::Once,
    thread,
    time::Duration,
};

/// Where it listens.
const PORT: u16 = 27997;

const A_MOMENT: Duration = Duration::from_millis(5);

/// Opens it, once for all scenarios. If the tests of another clone have it open, theirs answers the same; when they
/// end, this one takes its place.
pub(crate) fn open() {
    static OPEN: Once = Once::new();
    OPEN.call_once(|| {
        thread::spawn(|| {
            loop {
                if let Ok(listener) = TcpListener::bind(("127.0.0.1", PORT)) {
                    serve(&listener);
                }
                thread::sleep(A_MOMENT);
            }
        });
    });
    while TcpStream::connect(("127.0.0.1", PORT)).is_err() {
        thread::sleep(A_MOMENT);
    }
}

fn serve(listener: &TcpListener) {
    for stream in listener.incoming().flatten() {
        // The client may be gone before the answer.
        let _ = answer(stream);
    }
}

fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    // GET /503 HTTP/1.1
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let status = request.split(['/', ' ']).find(|it| it.len() == 3 && it.parse::<u16>().is_ok());
    let status = status.unwrap_or("404");
    write!(stream, "HTTP/1.1 {status} Status\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}
