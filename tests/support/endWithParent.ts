// Loaded before a server that a test starts. Its standard input is a pipe of the test's process; the system closes the pipe
// when that process is gone, even by a kill -9, and the server must not outlive it.
process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL')).resume()
// A pipe that is only watched keeps no server open that was asked to stop.
process.stdin.unref()
