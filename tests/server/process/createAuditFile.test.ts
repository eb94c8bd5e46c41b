import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createAuditFile } from '#server/process/createAuditFile.ts'

const DAY = 86_400_000

let folder = ''
let time = 0
const now = () => new Date(time)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-audit-'))
  time = Date.parse('2026-11-24T22:30:00.000Z')
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'audit.log')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

it('keeps all in one file for ever where no time is set', async () => {
  const file = createAuditFile(path(), null, now)
  await file.append('one\n')
  time += 400 * DAY
  await file.append('two\n')
  await file.deleteOld()
  expect(readdirSync(folder)).toEqual(['audit.log'])
  expect(read('audit.log')).toBe('one\ntwo\n')
})

it('gives each day a file, for its own account alone', async () => {
  const file = createAuditFile(path(), 2 * DAY, now)
  await file.append('on the 24th\n')
  time += DAY
  await file.append('on the 25th\n')
  await file.append('on the 25th again\n')
  expect(readdirSync(folder)).toEqual(['audit.log', 'audit.log.2026-11-24'])
  expect(read('audit.log.2026-11-24')).toBe('on the 24th\n')
  expect(read('audit.log')).toBe('on the 25th\non the 25th again\n')
  expect(statSync(path()).mode & 0o777).toBe(0o600)
})

it('deletes the files whose day ended longer ago, and nothing else', async () => {
  const file = createAuditFile(path(), 2 * DAY, now)
  await file.append('on the 24th\n')
  for (const name of ['audit.log.old', 'audit.log.1', 'other.log.2020-01-01'])
    writeFileSync(join(folder, name), '')
  time = Date.parse('2026-11-26T23:59:00.000Z')
  await file.deleteOld()
  expect(readdirSync(folder)).toContain('audit.log.2026-11-24')
  time = Date.parse('2026-11-27T00:00:00.000Z')
  await file.deleteOld()
  expect(readdirSync(folder)).toEqual(['audit.log.1', 'audit.log.old', 'other.log.2020-01-01'])
})

it('knows after a restart of which day the lines are', async () => {
  writeFileSync(path(), 'on the 20th\n')
  utimesSync(path(), new Date('2026-11-20T12:00:00.000Z'), new Date('2026-11-20T12:00:00.000Z'))
  const file = createAuditFile(path(), 10 * DAY, now)
  await file.append('on the 24th\n')
  expect(read('audit.log.2026-11-20')).toBe('on the 20th\n')
  expect(read('audit.log')).toBe('on the 24th\n')
})

it('loses nothing where the clock is set back', async () => {
  const file = createAuditFile(path(), 10 * DAY, now)
  await file.append('on the 24th\n')
  time += DAY
  await file.append('on the 25th\n')
  time -= DAY
  await file.append('again on the 24th\n')
  time += DAY
  await file.append('again on the 25th\n')
  const kept = readdirSync(folder).map(read).join('')
  expect(kept.split('\n').toSorted()).toEqual([
    '',
    'again on the 24th',
    'again on the 25th',
    'on the 24th',
    'on the 25th',
  ])
})
