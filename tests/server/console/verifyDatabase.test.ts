import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ALGORITHM, hashEntry } from '#charter/history/hashChange.ts'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import { reportDatabase } from '#server/console/verifyReport.ts'
import { sentencesFor } from '#server/process/sentences.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { AUTHOR, type LivedRegister, livedRegister } from './livedRegister.ts'
import { DERIVED, IMAGES, PAGES, SEARCH_INDEX, TRACKERS } from './derivedTamperings.ts'
import { ACCOUNTS, ALL, DAMAGES, PROVED, SCHEMAS, TRIGGERS } from './tamperings.ts'

// What somebody changes by SQL beside the history, in each place where it matters.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let register: LivedRegister
beforeAll(async () => {
  register = await livedRegister()
})
afterAll(() => register.remove())

describe('names what was changed of accounts', () => {
  it.each(ACCOUNTS)('%s', async (_what, statements, flaw) => {
    expect(await verifyDatabase(register.tampered(statements), [])).toMatchObject({ kind: 'tampered', flaw })
  })

  it('but not that somebody signed in', async () => {
    const path = register.tampered(
      `update users set "lastSignInAt" = '2026-11-25T08:00:00.000Z' where id = 1`,
    )
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact' })
  })
})

describe('names what was changed of how the database is laid out', () => {
  it.each(SCHEMAS)('%s', async (_what, statements, flaw) => {
    expect(await verifyDatabase(register.tampered(statements), [])).toMatchObject({ kind: 'tampered', flaw })
  })

  it.each(TRIGGERS)('%s', async (_what, statements, flaw) => {
    const path = register.tampered('')
    runOn(path, statements)
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'tampered', flaw })
  })

  it('but not the statistics and the room that SQLite keeps', async () => {
    const path = register.tampered('')
    runOn(path, 'analyze; vacuum; reindex')
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact' })
  })

  it('says it in words', async () => {
    const verdict = await verifyDatabase(register.tampered('drop index cookies_folded'), [])
    const linesIn = (language: 'fr' | 'en') =>
      reportDatabase('registre.sqlite', verdict, sentencesFor(language)).lines[2]
    expect(linesIn('fr')).toBe('reason           schema: l’index « cookies_folded » manque dans la base')
    expect(linesIn('en')).toBe(
      'reason           schema: the index “cookies_folded” is missing from the database',
    )
  })
})

describe('names what is not sound in the database itself', () => {
  it.each(DAMAGES)('%s', async (_what, statements, flaw) => {
    expect(await verifyDatabase(register.tampered(statements), [])).toMatchObject({ kind: 'tampered', flaw })
  })
})

describe('names what was changed of what is worked out, or imported', () => {
  it.each([...DERIVED, ...SEARCH_INDEX, ...TRACKERS, ...PAGES, ...IMAGES])(
    '%s',
    async (_what, statements, flaw) => {
      expect(await verifyDatabase(register.tampered(statements), [])).toMatchObject({
        kind: 'tampered',
        flaw,
      })
    },
  )
})

/** Statements that put entries on cookie 1 at the end of the history, chained as the program does. */
function append(...events: { action: string; before: string | null; after: string | null }[]): string {
  const database = new DatabaseSync(register.path, { readOnly: true })
  const last = database.prepare('select id, hash from changes order by id desc limit 1').get()
  database.close()
  let [id, previousHash] = [Number(last?.id), String(last?.hash)]
  const statements = events.map(({ action, before, after }) => {
    id += 1
    const facts = {
      id,
      at: AUTHOR.at,
      who: 'local',
      action,
      resource: 'cookies',
      recordId: 1,
      salt: makeSalt(),
    }
    const states = { before: before ?? 'null', after: after ?? 'null' }
    const hash = hashEntry(ALGORITHM, previousHash, facts, states, nativeSha256)
    const quote = (json: string | null) => (json === null ? 'null' : `'${json}'`)
    const statement = `insert into changes
      (id, at, who, action, resource, "recordId", before, after, algorithm, salt, "previousHash", hash) values
      (${id}, '${AUTHOR.at}', 'local', '${action}', 'cookies', 1, ${quote(before)}, ${quote(after)},
      '${ALGORITHM}', '${makeSalt()}', '${previousHash}', '${hash}')`
    previousHash = hash
    return statement
  })
  return statements.join('; ')
}

const INVENTED = { action: 'tidy', before: null, after: '{}' }

describe('is not kept from naming the worst by an entry of an invented kind', () => {
  it('which by itself can’t be judged', async () => {
    const path = register.tampered(append(INVENTED))
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'unknown', action: 'tidy' })
  })

  it.each(ALL)('%s', async (_what, statements, flaw) => {
    const path = register.tampered(`${append(INVENTED)}; ${statements}`)
    const verdict = await verifyDatabase(path, [])
    expect(verdict).toMatchObject({ kind: 'tampered', flaw })
    expect(reportDatabase(path, verdict, sentencesFor('en')).exitCode).toBe(1)
  })

  it.each(TRIGGERS)('%s', async (_what, statements, flaw) => {
    const path = register.tampered(append(INVENTED))
    runOn(path, statements)
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'tampered', flaw })
  })

  it.each([
    ['a save that starts from elsewhere', 'update', '{"id":1}', { reason: 'before' }],
    ['a record that was there', 'create', null, { reason: 'predecessor', isThere: true }],
  ])('%s, after it', async (_what, action, before, flaw) => {
    const path = register.tampered(append(INVENTED, { action, before, after: '{"id":1}' }))
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'tampered', flaw })
  })
})

describe('is not kept from naming the worst by a step that only a newer program would make', () => {
  const LATER = `insert into migrations values ('9999-later', '')`

  it('which by itself can’t be judged', async () => {
    await expect(verifyDatabase(register.tampered(LATER), [])).rejects.toMatchObject({ reason: 'newer' })
  })

  it.each([...PROVED, ...PAGES, ...ACCOUNTS, ...TRACKERS])('%s', async (_what, statements, flaw) => {
    const path = register.tampered(`${LATER}; ${statements}`)
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'tampered', flaw })
  })

  it('where the database is laid out otherwise: an entry', async () => {
    const path = register.tampered(
      `${LATER}; alter table cookies add column later text; update changes set who = 'Eve' where id = 5`,
    )
    expect(await verifyDatabase(path, [])).toMatchObject({
      kind: 'tampered',
      flaw: { reason: 'content', id: 5 },
    })
  })
})

/** Runs statements on a file, triggers and all. */
function runOn(path: string, statements: string): void {
  const database = new DatabaseSync(path)
  database.exec(statements)
  database.close()
}
