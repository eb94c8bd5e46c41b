// Loaded before each program: kills the one that is named in KILL_PROGRAM, as a machine that is out of memory does.

const killed = process.env['KILL_PROGRAM']
if (killed !== undefined && process.argv[1]?.endsWith(killed)) process.kill(process.pid, 'SIGKILL')
