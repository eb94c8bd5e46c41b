import { startServer } from '../../support/startServer.ts'

// A run of tests as far as its server is concerned: starts one, tells its process id, and does not stop it.
const { pid } = await startServer()
process.stdout.write(`${pid}\n`)
setInterval(() => {}, 60_000)
