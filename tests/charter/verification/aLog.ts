import { createHash } from 'node:crypto'
import { type Change, storedEntry, type StoredEntry } from '#charter/history/change.ts'
import type { ChangeAction } from '#charter/register/choices.ts'
import { ALGORITHM, GENESIS_HASH, hashChange } from '#charter/history/hashChange.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import { freezeRegister, type Frozen } from '#charter/publication/freezeRegister.ts'
import { type Publication, publishedFacts, RENDERED_FILES } from '#charter/publication/publication.ts'
import type { LiveRecord, StoredPublication } from '#charter/verification/evidence.ts'
import { blankSection } from '#charter/register/blankRecords.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { aRegister } from '../../support/builders.ts'
import { aChance } from './aChance.ts'

/** A register as its file stores it: the input of a verifier. */
export interface Log {
  entries: StoredEntry[]
  publications: StoredPublication[]
  records: LiveRecord[]
}

/** The same log before it is serialised, with the files of its versions. */
export interface WrittenLog extends Log {
  changes: Change[]
  frozen: { publication: Publication; contents: Frozen['contents'] }[]
}

type Site = LiveRecord['record'] & { title: string; version: number }
type Section = LiveRecord['record'] & { position: number; version: number }

/** Writes a history as the program does, with a version every `every` entries. */
export function aLog(length: number, { seed, every = 500 }: { seed: number; every?: number }): WrittenLog {
  const chance = aChance(seed)
  const sections = new Map<number, Section>()
  const changes: Change[] = []
  const frozen: WrittenLog['frozen'] = []
  let site: Site = { id: SITE_ID, ...aRegister().site, title: 'Charte 1', version: 1 }
  let lastId = 0
  let role: { role: string } | null = null

  function append(
    action: ChangeAction,
    resource: string,
    recordId: number | null,
    facts: Pick<Change, 'before' | 'after'>,
  ) {
    const id = changes.length + 1
    const entry = {
      id,
      at: instant(id),
      who: WHO[chance(WHO.length)] ?? '',
      action,
      resource,
      recordId,
      ...facts,
      // As different for each entry as the real ones, and the same each time.
      salt: id.toString(16).padStart(32, '0'),
    }
    const previousHash = changes.at(-1)?.hash ?? GENESIS_HASH
    changes.push({ ...entry, algorithm: ALGORITHM, previousHash, hash: hashChange(previousHash, entry) })
  }

  function create() {
    lastId += 1
    const id = changes.length + 1
    const stamps = { version: 1, createdAt: instant(id), updatedAt: instant(id) }
    const section = {
      id: lastId,
      heading: `Partie ${lastId}`,
      body: '<p>é</p>',
      kind: 'text',
      position: lastId,
      ...stamps,
    }
    sections.set(lastId, section)
    append('create', 'sections', lastId, { before: null, after: section })
  }

  function rewrite(action: 'update' | 'restore', before: Section) {
    const id = changes.length + 1
    const after = { ...before, heading: `Titre ${id}`, version: before.version + 1, updatedAt: instant(id) }
    sections.set(before.id, after)
    append(action, 'sections', before.id, { before, after })
  }

  function reorder() {
    const before = [...sections.values()].toSorted((one, other) => one.position - other.position)
    const after = [...before.slice(1), ...before.slice(0, 1)]
    for (const [index, section] of after.entries())
      sections.set(section.id, { ...section, position: before[index]?.position ?? 0 })
    const idsOf = (records: Section[]) => ({ ids: records.map(({ id }) => id) })
    append('reorder', 'sections', null, { before: idsOf(before), after: idsOf(after) })
  }

  function createSite() {
    append('create', 'sites', SITE_ID, { before: null, after: site })
  }

  /** Each version has its own title. */
  function renameSite() {
    const before = site
    site = { ...site, title: `Charte ${frozen.length + 1}`, version: site.version + 1 }
    append('update', 'sites', SITE_ID, { before, after: site })
  }

  function changeRole() {
    const before = role
    role = { role: before?.role === 'reader' ? 'editor' : 'reader' }
    append(before === null ? 'create' : 'update', 'users', 1, { before, after: role })
  }

  function publish() {
    const number = frozen.length + 1
    const last = changes.at(-1)
    const head = { id: last?.id ?? 0, hash: last?.hash ?? GENESIS_HASH }
    const at = instant(changes.length + 1)
    const { id: _id, version: _version, ...frozenSite } = site
    const register = {
      ...aRegister(),
      site: { ...aRegister().site, ...frozenSite },
      providers: [],
      categories: [],
      cookies: [],
      sections: [...sections.values()].map(asFrozen),
    }
    const { contents, sha256 } = freezeRegister(register, { number, at, head })
    const facts = {
      id: number,
      number,
      note: `Note ${number}`,
      added: 1,
      changed: 2,
      removed: 3,
      newConsent: '' as const,
      findings: null,
      head,
      sha256,
    }
    append('publish', 'publications', number, {
      before: null,
      after: publishedFacts({ ...facts, at, by: '' }),
    })
    frozen.push({ publication: { ...facts, at, by: changes.at(-1)?.who ?? '' }, contents })
  }

  while (changes.length < length) {
    const any = [...sections.values()][chance(sections.size)]
    const draw = chance(100)
    if (changes.length === 0) createSite()
    else if ((changes.length + 1) % every === 0) publish()
    else if ((changes.length + 2) % every === 0 && frozen.length > 0) renameSite()
    else if (any === undefined || (draw < 10 && sections.size < 30)) create()
    else if (draw < 14) reorder()
    else if (draw < 18) {
      sections.delete(any.id)
      append('delete', 'sections', any.id, { before: any, after: null })
    } else if (draw < 22) changeRole()
    else if (draw < 24) append('refuse', 'sections', any.id, { before: null, after: { method: 'PUT' } })
    else rewrite(draw < 30 ? 'restore' : 'update', any)
  }
  return {
    changes,
    frozen,
    entries: changes.map(storedEntry),
    publications: frozen.map(asStored),
    records: [
      ...[...sections.values()].map((record) => ({ resource: 'sections', record })),
      { resource: 'sites', record: site },
    ],
  }
}

function asFrozen({ version: _version, createdAt: _created, updatedAt: _updated, ...section }: Section) {
  return { ...blankSection, ...section }
}

const WHO = ['Ada Martin <ada@example.fr>', 'Léa Rédac <lea@example.fr>', 'local']

/** Returns the instant one minute after the last entry. */
function instant(id: number): string {
  return new Date(Date.UTC(2025, 11, 31, 23) + id * 60_000).toISOString()
}

function asStored({ publication, contents }: WrittenLog['frozen'][number]): StoredPublication {
  const files = RENDERED_FILES.map((file) => [
    file,
    createHash('sha256').update(contents[file]).digest('hex'),
  ])
  return { ...publication, files: Object.fromEntries(files), frozenHead: publication.head }
}

/** The history from an entry on as it would be, had that entry been another. */
export function hashedAgain(log: WrittenLog, id: number, forge: (change: Change) => Change): StoredEntry[] {
  let previousHash = log.changes[id - 2]?.hash ?? GENESIS_HASH
  const rest = log.changes.slice(id - 1).map((change, index) => {
    const facts = index === 0 ? forge(change) : change
    const entry = storedEntry({ ...facts, previousHash })
    previousHash = hashChange(previousHash, facts, nativeSha256)
    return { ...entry, hash: previousHash }
  })
  return [...log.entries.slice(0, id - 1), ...rest]
}
