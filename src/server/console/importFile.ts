import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { mayDo } from '#api/access.ts'
import type { SentChoices } from '#api/imports.ts'
import { mailbox, SERVER } from '#charter/history/change.ts'
import { packReading } from '#charter/import/packReading.ts'
import type { ImportPlan, UndecidedValue } from '#charter/import/plan/importPlan.ts'
import type { DecidedValue } from '#charter/import/plan/planChoices.ts'
import { listColumnsInLanguages } from '#charter/page/pageLanguage.ts'
import { listNames } from '#charter/import/plan/resolveSites.ts'
import { readFile } from '#charter/import/readFile.ts'
import type { Reading } from '#charter/import/reading.ts'
import { FILE_MAX } from '#charter/import/text/recogniseBytes.ts'
import { importInWords } from '#charter/import/words/problemInWords.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { createPersonCheck } from '#server/accounts/createPersonCheck.ts'
import { findUserByEmail } from '#server/accounts/users.ts'
import { makePlan } from '#server/http/imports/makePlan.ts'
import type { KeptPlan } from '#server/http/importStore.ts'
import type { Author } from '#server/http/store.ts'
import { GrantLost, SitesForbidden } from '#server/http/storeErrors.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Sentences } from '../process/sentences.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'
import type { ImportCommand } from './parseImportCommand.ts'
import { reportPlan, reportResult } from './reportImport.ts'

/** How an import ended: all of it written (0), not all (1), or nothing could be read or be done (2). */
export interface ImportReport {
  exitCode: 0 | 1 | 2
  lines: string[]
}

/** Whose the plans of the console are: nobody’s, so that it pushes out none that somebody sees on a screen. */
const NOBODY = 0

/** Reads a file, plans it and writes what was planned, as the screen does, where names that resemble nothing are created. */
export async function importFile(
  store: OpenStore,
  command: ImportCommand,
  now: () => Date,
  sentences: Sentences,
): Promise<ImportReport> {
  const site = await findSites(store, command.slugs, sentences)
  if (site.kind === 'refused') return refuse(site.sentence)
  const importer = await findImporter(store, command.email, now, sentences)
  if (importer.kind === 'refused') return refuse(importer.sentence)
  const file = await readSource(command.file, site, sentences)
  if (file.kind === 'refused') return refuse(file.sentence)
  const { reading, source } = file

  const packed = packReading(reading)
  const planWith = (choices: SentChoices) =>
    makePlan(store, packed, source, { siteIds: site.ids, choices }, importer)
  const suggested = { erases: command.erases, suggests: true }
  const first = await planWith(suggested)
  const { decisions, retired } = chooseAfter(first.plan, command)
  const isChosen = decisions.length > 0 || retired.length > 0
  const kept = isChosen ? await planWith({ ...suggested, decisions, retired }) : first

  const lines = reportPlan(kept.plan, reading, sentences)
  const exitCode = hasProblems(kept.plan) ? 1 : 0
  if (command.isTrial) return { exitCode, lines: [...lines, sentences.importTried] }
  if (!hasWork(kept.plan)) return { exitCode, lines: [...lines, sentences.importNothing] }
  try {
    const written = await write(store, kept, JSON.stringify(packed), importer.author, sentences)
    return { exitCode: exitCode || written.exitCode, lines: [...lines, ...written.lines] }
  } catch (error) {
    const email = command.email ?? ''
    if (error instanceof GrantLost) return refuse(sentences.importMayNot(email))
    if (!(error instanceof SitesForbidden)) throw error
    return refuse(sentences.importOtherSites(email, error.sites.map(({ name }) => name).join(', ')))
  }
}

/** What the options choose of what a first plan leaves open. A platform is never created. */
function chooseAfter({ undecided, absent }: ImportPlan, { createsMissing, retiresAbsent }: ImportCommand) {
  const isCreated = ({ resource, value }: UndecidedValue) => resource !== 'sites' && value !== ''
  const created = createsMissing ? undecided.filter(isCreated) : []
  return {
    decisions: created.map(({ resource, value }): DecidedValue => ({
      resource,
      value,
      decision: { kind: 'create' },
    })),
    retired: retiresAbsent ? absent.map(({ id }) => id) : [],
  }
}

function refuse(sentence: string): ImportReport {
  return { exitCode: 2, lines: [sentence] }
}

interface Refused {
  kind: 'refused'
  sentence: string
}

async function findSites(store: OpenStore, slugs: readonly string[], sentences: Sentences) {
  const { sites } = await store.wholeRegister()
  const found = slugs.length === 0 ? sites : sites.filter(({ slug }) => slugs.includes(slug))
  const unknown = slugs.find((slug) => sites.every((site) => site.slug !== slug))
  const known = sites.map(({ slug }) => slug).join(', ')
  if (unknown !== undefined)
    return { kind: 'refused', sentence: sentences.noSuchSite(unknown, known) } as const
  const [site] = found
  if (site === undefined || (slugs.length === 0 && found.length > 1))
    return { kind: 'refused', sentence: sentences.importWhichSite(known) } as const
  const platforms = sites.length > 1 ? sites.flatMap(listNames) : []
  const columns = {
    charterColumns: site.columns,
    charterTranslations: listColumnsInLanguages(site),
  }
  return { kind: 'ok', ids: found.map(({ id }) => id), columns, platforms } as const
}

/** Finds the person whom the history will name, and who must be allowed to write; otherwise the console writes. */
async function findImporter(store: OpenStore, email: string | null, now: () => Date, sentences: Sentences) {
  const at = now().toISOString()
  if (email === null)
    return {
      kind: 'ok',
      author: { who: SERVER, at } satisfies Author,
      mayUpdateSites: true,
      writable: null,
    } as const
  const user = await store.read(findUserByEmail(store.kysely, email.toLowerCase()))
  if (user === undefined) return { kind: 'refused', sentence: sentences.noUser(email) } as const
  if (user.disabled) return { kind: 'refused', sentence: sentences.userIsDisabled(email) } as const
  const needs = { resource: 'imports', action: 'create' } as const
  if (!mayDo(user.role, needs)) return { kind: 'refused', sentence: sentences.importMayNot(email) } as const
  // It is asked again in the transaction that writes.
  store.checkGrantsBy(createPersonCheck(user.id))
  const author: Author = { who: mailbox(user), at, grant: { sessionId: 0, needs } }
  const mayUpdateSites = mayDo(user.role, { resource: 'sites', action: 'update' })
  return { kind: 'ok', author, mayUpdateSites, writable: user.siteIds } as const
}

async function readSource(
  path: string,
  { columns, platforms }: Extract<Awaited<ReturnType<typeof findSites>>, { kind: 'ok' }>,
  sentences: Sentences,
): Promise<{ kind: 'ok'; reading: Reading; source: { name: string; sha256: string } } | Refused> {
  const bytes = await readBytes(path)
  if (typeof bytes === 'string') return { kind: 'refused', sentence: sentences.importUnopened(path, bytes) }
  const { result } = readFile(bytes, { ...columns, platforms })
  if (result.ok)
    return { kind: 'ok', reading: result.reading, source: { name: basename(path), sha256: hashFile(bytes) } }
  const why = importInWords('unreadable', result.unreadable, sentences.language)
  return { kind: 'refused', sentence: sentences.importUnreadable(path, why) }
}

/** Reads a file, of a larger one no more than it takes to see that; or says the system’s reason why not. */
async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of createReadStream(path, { end: FILE_MAX })) chunks.push(Buffer.from(chunk))
    return new Uint8Array(Buffer.concat(chunks))
  } catch (error) {
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return reason
  }
}

function hasProblems({ cookies, unread }: ImportPlan): boolean {
  return unread.length > 0 || cookies.some(({ problems }) => problems.length > 0)
}

function hasWork({ providers, categories, cookies, sections, site, absent }: ImportPlan): boolean {
  const parts = [...providers, ...categories, ...cookies, ...sections]
  const isRetiring = absent.some(({ isRetired }) => isRetired)
  return isRetiring || site?.isApplied === true || parts.some(({ isApplied }) => isApplied)
}

/** Writes a plan in one transaction, as one act. What somebody changed since it was made, a moment ago, is left. */
async function write(
  store: OpenStore,
  kept: KeptPlan,
  reading: string,
  author: Author,
  sentences: Sentences,
): Promise<ImportReport> {
  const { status } = await store.keepImport(kept, reading, NOBODY, author)
  const body = { sha256: kept.sha256, onConflict: 'rest' } as const
  const control = { report() {}, isCancelled: () => false }
  const applied = await store.applyImport(status.id, NOBODY, body, author, control)
  switch (applied.kind) {
    case 'ok':
      return {
        exitCode: applied.result.conflictCount > 0 ? 1 : 0,
        lines: reportResult(applied.result, sentences),
      }
    case 'conflicting':
      return {
        exitCode: 1,
        lines: applied.conflicts.map(({ name, reason }) => sentences.importConflict(name, reason)),
      }
    case 'emptyPlan':
      return { exitCode: 0, lines: [sentences.importNothing] }
    default:
      throw new Error(`The plan that was just kept is not written: ${applied.kind}`)
  }
}
