import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PASSWORD_MAX, PASSWORD_MIN } from '#api/account.ts'
import {
  INVITATION_LIFETIME,
  KNOWN_BROWSER_LIFETIME,
  RESET_LINK_LIFETIME,
  SESSION_TIMES,
} from '#server/accounts/lifetimes.ts'
import { readConfig } from '#server/process/config.ts'

// What the documents say of the product is compared with the product, where a machine can.

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** No-break, as French puts it between a number and its unit and before double punctuation. */
const SPACE = '\u00A0'

const PAPERS = globSync('docs/papiers/*.md').toSorted()
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md'), ...PAPERS].toSorted()
const read = (path: string) => readFileSync(path, 'utf8')

const { version, scripts } = z
  .object({ version: z.string(), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')))

/** The settings that the process reads, by the schema of its environment. */
const settings = [...read('src/server/process/config.ts').matchAll(/^ {4}([A-Z][A-Z_]+): parse/gm)].map(
  ([, name]) => name,
)
/** What others read: PostgreSQL's client, npm, tests. */
const OF_OTHERS = ['NODE_ENV', 'PGPASSFILE', 'PGPASSWORD']

describe('the settings', () => {
  it('are all in the table of the README, and no others', () => {
    const table = read('README.md').split('## Settings')[1]?.split('###')[0] ?? ''
    const rows = table.split('\n').filter((line) => line.startsWith('| `'))
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)])
    expect(new Set(named.map(([, name]) => name))).toEqual(new Set(settings))
  })

  it.each(PAPERS)('that %s names exist', (paper) => {
    const named = [...read(paper).matchAll(/`([A-Z]{2,}_?[A-Z_]*[A-Z])`/g)].map(([, name]) => name)
    const ours = named.filter((name) => name !== undefined && name.includes('_'))
    expect(ours.filter((name) => !settings.includes(name))).toEqual([])
  })

  it.each(globSync('docs/examples/*'))('that %s gives exist', (example) => {
    const given = [...read(example).matchAll(/^\s*(?:Environment=|ENV )?([A-Z]{2,}(?:_[A-Z]+)+)[=:]/gm)]
    const names = given.map(([, name]) => name ?? '')
    expect(names.filter((name) => !settings.includes(name) && !OF_OTHERS.includes(name))).toEqual([])
  })
})

describe.each(DOCUMENTS)('%s', (document) => {
  it('names commands that exist', () => {
    const named = [...read(document).matchAll(/(?:npm run|node --run) ([a-z][a-z0-9:-]*)/g)]
    expect(named.map(([, name]) => name ?? '').filter((name) => !(name in scripts))).toEqual([])
  })

  it('leads to files that exist', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path ?? '')
    expect(links.filter((path) => !existsSync(join(dirname(document), path)))).toEqual([])
  })
})

describe.each(PAPERS)('%s', (paper) => {
  it('leads to tests and folders that exist', () => {
    const named = [...read(paper).matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path ?? '')
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  it('is set as French is', () => {
    const words = read(paper).replaceAll(/`[^`\n]*`|\]\([^)]*\)|<https?:[^>]*>/g, '…')
    expect(words.match(/.{0,20}(?: [:;?!»](?=\s|$)|« |«$|[^\s\u00A0][;?!](?=\s)|').{0,10}/gm) ?? []).toEqual(
      [],
    )
  })
})

describe('the record of processing', () => {
  const paper = read('docs/papiers/registre-des-traitements.md')
  const outcome = readConfig({ BACKUP_DIR: '/srv' })
  const backups = outcome.kind === 'ok' ? outcome.config.backups : null

  it.each([
    [`fin de la session : ${SESSION_TIMES.idle / HOUR} heures sans activité`, '`SESSION_IDLE`'],
    [`fin de la session : ${SESSION_TIMES.longest / HOUR} heures`, '`SESSION_MAX`'],
    [`${INVITATION_LIFETIME / DAY} jours, ou son usage`, 'aucun'],
    [`${RESET_LINK_LIFETIME / HOUR} heures, ou son usage`, 'aucun'],
    [`${backups?.keep} sauvegardes, une par jour`, '`BACKUP_KEEP`, `BACKUP_EVERY`'],
  ])('says « %s », by %s', (duration, setting) => {
    const row = new RegExp(`\\| ${duration.replaceAll(/(?<=\d) | (?=:)/g, SPACE)} +\\| ${setting} +\\|`)
    expect(paper).toMatch(row)
  })

  it('says how long its cookies last, and how long passwords are', () => {
    expect(backups?.every).toBe(DAY)
    expect(paper).toMatch(
      new RegExp(`\`registre_session\`.*\\| ${SESSION_TIMES.longest / HOUR}${SPACE}heures`),
    )
    expect(paper).toMatch(new RegExp(`\`registre_device\`.*\\| ${KNOWN_BROWSER_LIFETIME / DAY}${SPACE}jours`))
    expect(paper).toContain(`de ${PASSWORD_MIN} à ${PASSWORD_MAX}${SPACE}caractères`)
  })
})

it('says the same times in the approval', () => {
  const paper = read('docs/papiers/homologation.md')
  expect(paper).toContain(`${SESSION_TIMES.idle / HOUR}${SPACE}heures sans activité`)
  expect(paper).toContain(`${SESSION_TIMES.longest / HOUR}${SPACE}heures en tout`)
  expect(paper).toContain(`${PASSWORD_MIN} à ${PASSWORD_MAX}${SPACE}caractères`)
})

it('ships one version', () => {
  expect(read('publiccode.yml')).toContain(`softwareVersion: ${version}\n`)
  expect(read('docs/examples/Containerfile')).toContain(`image.version="${version}"`)
  for (const name of ['compose-file', 'compose-postgres'])
    expect(read(`docs/examples/${name}.yaml`)).toContain(`registre-cookies:${version}\n`)
})
