import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string(), integrity: z.string().optional(), resolved: z.string().optional() }),
  ),
})
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const installed = Object.entries(packages).filter(([path]) => path !== '')

const compare = (version: string, floor: string) => version.localeCompare(floor, 'en', { numeric: true })

describe('what is installed is newer than its known holes', () => {
  it.each([
    ['better-auth', '1.7.0'],
    ['sanitize-html', '2.17.4'],
    ['@hono/node-server', '1.19.15'],
    ['react-admin', '5.14.6'],
    ['dompurify', '3.4.11'],
  ])('%s, since %s', (name, floor) => {
    const copies = installed.filter(([path]) => path.endsWith(`node_modules/${name}`))
    expect(copies.length).toBeGreaterThan(0)
    for (const [path, { version }] of copies)
      expect(compare(version, floor), `${path} ${version}`).toBeGreaterThanOrEqual(0)
  })

  it('SQLite, since 3.51.3', () => {
    expect(compare(process.versions.sqlite ?? '0', '3.51.3')).toBeGreaterThanOrEqual(0)
  })
})

describe('the lock file', () => {
  it('knows each package by its hash', () => {
    expect(installed.length).toBeGreaterThan(100)
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  it('names no registry, so that each uses their own', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})
