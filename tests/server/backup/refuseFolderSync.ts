import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Loaded before a program: syncs no folder, as some file systems of a network do not.

const { fsyncSync } = fs
Object.defineProperty(fs, 'fsyncSync', {
  value(file: number): void {
    if (fs.fstatSync(file).isDirectory())
      throw Object.assign(new Error('EINVAL'), { code: 'EINVAL', syscall: 'fsync' })
    fsyncSync(file)
  },
})
syncBuiltinESMExports()
