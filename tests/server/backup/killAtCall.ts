import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'

// Loaded before a program: kills it, as `kill -9` does, before the call with the number in KILL_AT that changes a file.

const killAt = Number(process.env['KILL_AT'])
let count = 0

/** Makes a method kill the process when its turn has come. */
function counted<Name extends string>(owner: Record<Name, (...given: never[]) => unknown>, name: Name): void {
  const method = owner[name]
  Object.defineProperty(owner, name, {
    value: function counting(this: unknown, ...given: never[]): unknown {
      count += 1
      if (count === killAt) process.kill(process.pid, 'SIGKILL')
      return method.apply(this, given)
    },
  })
}

for (const name of [
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
] as const)
  counted(fs, name)
for (const name of ['close', 'exec'] as const) counted(DatabaseSync.prototype, name)
syncBuiltinESMExports()
