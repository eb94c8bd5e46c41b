import { readFileSync } from 'node:fs'

// Loaded before a server that a test starts: its clock is ahead by the milliseconds in the file that CLOCK_FILE names, or late by
// them. SIGUSR2 has the file read again, as a clock that is set while the server runs.

const path = process.env['CLOCK_FILE']
const SystemDate = Date
let ahead = 0

if (path !== undefined) {
  const read = () => {
    ahead = Number(readFileSync(path, 'utf8'))
  }
  read()
  process.on('SIGUSR2', () => {
    read()
    process.stdout.write(`The clock is set to ${new Date().toISOString()}\n`)
  })
  const now = () => SystemDate.now() + ahead
  globalThis.Date = new Proxy(SystemDate, {
    construct(target, parameters: unknown[], newTarget) {
      const date: unknown = Reflect.construct(
        target,
        parameters.length === 0 ? [now()] : parameters,
        newTarget,
      )
      if (date instanceof SystemDate) return date
      throw new TypeError('No date was made')
    },
    apply: () => new SystemDate(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  })
}
