import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAdminFiles } from '#server/site/adminFiles.ts'

it('has nothing to serve where nothing was built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  const missing = readAdminFiles(join(folder, 'missing'))
  rmSync(folder, { recursive: true })
  expect([missing.page, missing.files.size]).toEqual([null, 0])
})
