import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { imageAddress } from '#charter/image/imageAddress.ts'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import type { Transaction } from '#server/storage/createWriter.ts'
import type { Database } from '#server/storage/database.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { aCategory, aCookie, aProvider } from '../../support/builders.ts'
import { aPng } from '../../support/images.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { putOnline } from '../../support/putOnline.ts'

export const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const now = () => new Date(AUTHOR.at)

export const ANSWER = {
  rule: 'R13',
  resource: 'cookies',
  aspect: '',
  field: 'lifetime',
  severity: 'warning',
  statement: '{"args":{"name":"sessionid"},"message":"missing"}',
  reason: 'Le prestataire est interrogé.',
  until: '2026-12-31',
} as const

/** A register whose history has every kind of entry, and the means to tamper with copies of its file. */
export interface LivedRegister {
  path: string
  /** Copies the file, and runs statements of SQL on the copy. Triggers are dropped first, and made again after. */
  tampered: (statements: string) => string
  remove: () => void
}

export async function livedRegister(): Promise<LivedRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const path = join(folder, 'lived.sqlite')
  const store = await openFile(path)
  await liveIn(store)
  await store.close()
  return {
    path,
    tampered: (statements) => {
      const copy = join(mkdtempSync(join(folder, 'copy-')), 'registre.sqlite')
      copyFileSync(path, copy)
      tamper(copy, statements)
      return copy
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Opens a register's file as the server does. */
export function openFile(path: string): Promise<OpenStore> {
  return createStore(nodeSqlite(path), { register: publishableStarter, now, makeSalt })
}

/** Runs statements on a file as somebody who can write it would: without triggers, and leaving no trace in the schema. */
export function tamper(path: string, statements: string): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  database.enableDefensive(false)
  const triggers = database
    .prepare(`select name, sql, tbl_name as "table" from sqlite_schema where type = 'trigger'`)
    .all()
  for (const { name } of triggers) database.exec(`drop trigger "${String(name)}"`)
  database.exec(statements)
  const findTable = database.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`)
  for (const { sql, table } of triggers) if (findTable.get(String(table))) database.exec(String(sql))
  database.close()
}

/** Writes behind the server's back, within one transaction. */
export async function writeDirectly(
  path: string,
  work: (transaction: Transaction<Database>) => Promise<unknown>,
): Promise<void> {
  const store = await openFile(path)
  try {
    await store.write(async (transaction) => {
      await work(transaction)
      return { kind: 'ok' }
    })
  } finally {
    await store.close()
  }
}

async function liveIn(store: OpenStore): Promise<void> {
  await liveWithRecords(store)
  await liveWithAccounts(store)
  await store.noteRefusal({ resource: 'cookies', recordId: 1, method: 'PUT', path: '/api/cookies/1' }, AUTHOR)
  await store.noteRefusal(
    { resource: 'cookies', recordId: null, method: 'PUT', path: '/api/cookies/order' },
    AUTHOR,
  )
}

async function liveWithRecords(store: OpenStore): Promise<void> {
  await putOnline(store, 'Première', AUTHOR)
  await store.create('providers', aProvider({ name: 'Matomo' }), AUTHOR)
  await store.create('categories', aCategory({ key: 'statistics', name: 'Statistiques' }), AUTHOR)
  await store.create('cookies', cookie({ name: '_pk_id', purpose: 'Compter les visites' }), AUTHOR)
  await store.create('cookies', cookie({ name: '_pk_id', domain: 'x.fr' }), AUTHOR)
  await store.create('cookies', cookie({ name: '_pk_ses' }), AUTHOR)
  await store.create(
    'sections',
    { heading: 'Vos choix', body: '<p>a</p>', kind: 'text', columns: [], topics: [], wording: 'own' },
    AUTHOR,
  )
  await store.updateMany('cookies', [1, 2], { notes: 'vu' }, AUTHOR)
  await store.reorder('cookies', [4, 1, 3, 2], AUTHOR)
  await store.reorder('cookies', [2, 4], AUTHOR)
  await store.updateMany('cookies', [4], { notes: 'revu' }, AUTHOR)
  await store.mergeCookies({ id: 5, version: 1 }, { id: 6, version: 1 }, AUTHOR)
  await store.delete('cookies', 3, null, AUTHOR)
  const deletion = await store.headId()
  await store.restoreRecord('cookies', 3, { change: deletion, version: null }, AUTHOR)
  await store.reorder('sections', [2, 1], AUTHOR)
  const logo = imageAddress({ mediaType: 'image/png' }, aPng())
  await store.updateMany('sites', [1], { title: 'Autre charte', logo }, AUTHOR)
  await store.acceptFindings([{ ...ANSWER, recordId: 1 }], AUTHOR)
  await store.acceptFindings([{ ...ANSWER, recordId: 2 }], AUTHOR)
  await store.acceptFindings([{ ...ANSWER, recordId: 1, until: '2027-01-31' }], AUTHOR)
  await store.withdrawAcceptance({ ...ANSWER, recordId: 2 }, AUTHOR)
  for (const name of ['_ga', '_gid'])
    await store.importTrackers(
      [tracker(name), tracker(`${name}_*`)],
      { list: `${name}.csv`, count: 2, leftOut: 0, sha256: name },
      AUTHOR,
    )
  await store.declarePage(page('2026-01-01', null), AUTHOR)
  await store.declarePage(page('2026-02-01', 1), AUTHOR)
  await store.restorePublication(1, {}, AUTHOR)
  await store.updateMany('cookies', [1], { purpose: 'Garder la session ouverte' }, AUTHOR)
  await putOnline(store, 'Deuxième', AUTHOR)
  await store.updateMany('providers', [1], { notes: 'vu' }, AUTHOR)
}

function cookie(fields: Parameters<typeof aCookie>[0]) {
  return aCookie({ providerId: 2, categoryId: 2, ...fields })
}

function page(firstDay: string, replaces: number | null) {
  const content = new TextEncoder().encode(`Nos cookies depuis le ${firstDay}`)
  return {
    firstDay,
    lastDay: null,
    fileName: 'charte.txt',
    mediaType: 'text/plain',
    content,
    replaces,
  } as const
}

function tracker(name: string) {
  return {
    name,
    nameMatch: 'exact',
    service: 'Analytics',
    provider: 'Google',
    domain: '',
    purposeFamily: 'analytics',
    lifetimeAsWritten: '2 years',
    lifetime: 'P2Y',
    storage: 'cookie',
    description: { fr: 'Mesure', en: 'Measures' },
  } as const
}

async function liveWithAccounts(store: OpenStore): Promise<void> {
  const accounts = await createAccounts(store, {
    now,
    secret: 'a secret of the tests',
    publicUrl: null,
    mailer: null,
  })
  const person = (name: string, role: 'administrator' | 'editor') =>
    ({ name, email: `${name.toLowerCase()}@example.fr`, role, language: 'fr' }) as const
  await accounts.addWithPassword(person('Ada', 'administrator'), 'seize rochers verts mouillés', AUTHOR)
  await accounts.invite(person('Lea', 'editor'), 'http://localhost', AUTHOR)
  await accounts.issueLink(2, 'http://localhost', AUTHOR)
  await accounts.endSessionsOf(2, AUTHOR)
  await accounts.updateUser(2, 1, { ...person('Lea', 'editor'), name: 'Léa', disabled: true }, AUTHOR)
}
