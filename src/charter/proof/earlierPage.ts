import type { Change, WithheldEntry } from '../history/change.ts'
import type { ChainHead } from '../history/followChain.ts'
import { canonicalJson, hashFile } from '../kit/canonicalJson.ts'
import { dayBounds } from '../kit/dayBounds.ts'
import {
  type Declarant,
  type EarlierPageFacts,
  PAGE_EXTENSIONS,
  wasOnlineDuring,
} from '../publication/earlierPage.ts'
import { earlierPageFactsSchema } from '../publication/earlierPageSchema.ts'
import type { Publication } from '../publication/publication.ts'
import { isToldWhole, type Proof, type ProofPeriod, versionFolder } from './proof.ts'

/** Version 0 in a proof: what was declared of it, by whom, when, and in which entry. */
export interface DeclaredPage extends EarlierPageFacts, Declarant {
  entry: ChainHead
}

/**
 * Finds the page that was online in a period before version 1, as the entries leave it declared; null when there is none,
 * or when the period begins with a later version.
 */
export function findDeclaredPage(
  { from, to, timeZone }: ProofPeriod,
  versions: readonly Pick<Publication, 'number' | 'at'>[],
  changes: readonly (Change | WithheldEntry)[],
): DeclaredPage | null {
  const [first] = versions
  if (first?.number !== 1) return null
  const page = changes.filter(isOnEarlierPage).reduce(follow, null)
  const span = { start: dayBounds(from, timeZone).start, end: dayBounds(to, timeZone).end }
  return page !== null && wasOnlineDuring(page, span, timeZone, first.at) ? page : null
}

/** Whether an entry declares an earlier page, or retracts one. */
export function isOnEarlierPage(change: Change | WithheldEntry): change is Change {
  return isToldWhole(change) && change.resource === 'earlierPages' && change.action !== 'refuse'
}

function follow(page: DeclaredPage | null, { id, at, who: by, recordId, after, hash }: Change) {
  const facts = earlierPageFactsSchema.safeParse(after)
  if (facts.success) return { ...facts.data, at, by, entry: { id, hash } }
  return page?.id === recordId ? null : page
}

/** Returns the name of the page's file in a proof: `versions/0/page.html`. */
export function earlierPageName({ mediaType }: EarlierPageFacts): string {
  return `${versionFolder(0)}/page.${PAGE_EXTENSIONS[mediaType]}`
}

export const DECLARATION = `${versionFolder(0)}/declaration.json`

/** Writes what was declared, for programs, as canonical JSON. */
function writeDeclaration(page: DeclaredPage): string {
  return `${canonicalJson({ number: 0, status: 'declared, not proved', ...page })}\n`
}

/** Lists the files of version 0 in a proof. */
export function earlierPageFiles({
  period,
  versions,
  changes,
  earlierFile,
}: Pick<Proof, 'period' | 'versions' | 'changes' | 'earlierFile'>): [
  name: string,
  content: Uint8Array | string,
][] {
  const page = findDeclaredPage(
    period,
    versions.map(({ publication }) => publication),
    changes,
  )
  if (page === null || earlierFile === null) return []
  return [
    [earlierPageName(page), earlierFile],
    [DECLARATION, writeDeclaration(page)],
  ]
}

/** Names the file of version 0 that is not what the entries say; undefined where there is none. */
export function findForgedFile(page: DeclaredPage, contentOf: (name: string) => Uint8Array | undefined) {
  const name = earlierPageName(page)
  const content = contentOf(name)
  if (content === undefined || hashFile(content) !== page.sha256 || content.length !== page.size) return name
  const declaration = contentOf(DECLARATION)
  const isAsDeclared = declaration !== undefined && hashFile(declaration) === hashFile(writeDeclaration(page))
  return isAsDeclared ? undefined : DECLARATION
}
