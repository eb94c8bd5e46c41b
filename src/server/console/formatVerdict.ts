import { writeOnOneLine } from '#charter/kit/embedText.ts'
import { isWithheld, type LinkedEntry } from '#charter/history/change.ts'
import type { UnjudgedEntry } from '#charter/history/followChain.ts'
import { ALGORITHMS } from '#charter/history/hashChange.ts'
import type { Anchor, Flaw, Intact, Tampered } from '#charter/verification/verdict.ts'
import { assertNever } from '#server/http/problem.ts'
import type { ProofFlaw } from '#charter/proof/proofFlaw.ts'
import type { Sentences } from '../process/sentences.ts'

/** Formats a verdict for the terminal: labels and figures that programs can read, and the reason as a sentence. */
export function formatVerdict(verdict: Intact | Tampered, sentences: Sentences): string[] {
  return verdict.kind === 'intact' ? formatIntact(verdict, sentences) : formatTampered(verdict, sentences)
}

function formatIntact(
  {
    from,
    head,
    algorithm,
    entries,
    withheld,
    first,
    last,
    anchors,
    files,
    records,
    renderedOtherwise,
  }: Intact,
  sentences: Sentences,
): string[] {
  const range = entries === 0 ? 'none' : `${from.id + 1}..${head.id} (${entries})`
  const hidden = withheld === 0 ? '' : `  ${withheld} withheld`
  return [
    'audit verify: OK',
    formatLine('entries', `${range}  first ${first ?? '-'}  last ${last ?? '-'}${hidden}`),
    formatLine('head', `${head.id}:${head.hash}  algorithm sha256 ${algorithm}`),
    formatLine('anchors', `${anchors.length} checked, ${anchors.length} on chain${formatAnchors(anchors)}`),
    formatLine('files', `${files} checked, ${files} as they were frozen`),
    ...(records === null
      ? []
      : [formatLine('state', `registry rows match the last entry of each object: ${records}/${records}`)]),
    ...(renderedOtherwise === null || renderedOtherwise.length === 0
      ? []
      : [
          formatLine(
            'note',
            sentences.verifyRenderedOtherwise(renderedOtherwise.map((one) => `v${one}`).join(', ')),
          ),
        ]),
  ]
}

function formatAnchors(anchors: readonly Anchor[]): string {
  const numbers = anchors.map(({ publication }) => publication).filter((number) => number !== null)
  const seen = anchors.flatMap(({ seenAt }) => seenAt ?? [])
  const elsewhere = anchors.length - numbers.length - seen.length
  const origins = [
    ...(numbers.length > 0 ? [`publications ${formatVersions(numbers)}`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} noted elsewhere`] : []),
    ...seen.map((at) => `1 seen ${at}`),
  ]
  return origins.length === 0 ? '' : `  (${origins.join(', ')})`
}

function formatTampered({ flaw, lastGood, unproved }: Tampered, sentences: Sentences): string[] {
  const after =
    unproved.length === 0 ? '' : `  anchors after it: ${formatVersions(unproved)} no longer verifiable`
  return [
    'audit verify: TAMPERED',
    formatWideLine(
      'first bad entry',
      `${flaw.id ?? '-'}${flaw.entry === null ? '' : formatEntry(flaw.entry)}`,
    ),
    formatWideLine('reason', `${flaw.reason}: ${flawInWords(flaw, sentences)}`),
    formatWideLine('last good head', `${lastGood.id}:${lastGood.hash}${after}`),
  ]
}

/** Says why an entry can't be judged, in a sentence. */
export function unjudgedInWords(
  { id, algorithm }: UnjudgedEntry,
  { verifyUnjudged, verifyNewerForm }: Pick<Sentences, 'verifyUnjudged' | 'verifyNewerForm'>,
): string {
  const isKnown = ALGORITHMS.some((known) => known === algorithm)
  return isKnown ? verifyUnjudged(id) : verifyNewerForm(id, algorithm)
}

/** Formats the entry as `  (2026-05-02T09:10:44Z update providers/12 by u_3)`. */
function formatEntry(entry: LinkedEntry): string {
  if (isWithheld(entry)) return '  (withheld)'
  const { at, action, resource, recordId, who } = entry
  return `  (${at} ${action} ${resource}${recordId === null ? '' : `/${recordId}`} by ${who})`
}

/** Formats a range of versions as `v18..v37`. */
function formatVersions(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)]
  return first === last ? `v${first}` : `v${first}..v${last}`
}

function formatLine(label: string, text: string): string {
  return label.padEnd(10) + writeOnOneLine(text)
}

/** Formats a line of the report in one line: a forged entry, or a file’s name in an archive, may hold the start of another. */
export function formatWideLine(label: string, text: string): string {
  return label.padEnd(17) + writeOnOneLine(text)
}

/** Describes a flaw in a sentence without its full stop. */
export function flawInWords(flaw: Flaw, { flaws }: Pick<Sentences, 'flaws'>): string {
  switch (flaw.reason) {
    case 'content':
      return flaws.content(flaw)
    case 'link':
      return flaws.link(flaw)
    case 'gap':
      return flaws.gap(flaw)
    case 'algorithm':
      return flaws.algorithm(flaw)
    case 'duplicate':
    case 'reordered':
      return flaws[flaw.reason]
    case 'tail':
      return flaws.tail(flaw)
    case 'rewritten':
      return flaws.rewritten(flaw)
    case 'hidden':
      return flaws.hidden(flaw)
    case 'file':
      return flaws.file(flaw)
    case 'publication':
      return flaws.publication(flaw)
    case 'publicationMissing':
      return flaws.publicationMissing(flaw)
    case 'publicationUnknown':
      return flaws.publicationUnknown(flaw)
    case 'before':
      return flaws.before(flaw)
    case 'predecessor':
      return flaws.predecessor(flaw)
    case 'frozen':
      return flaws.frozen(flaw)
    case 'row':
      return flaws.row(flaw)
    case 'rowMissing':
      return flaws.rowMissing(flaw)
    case 'rowUnknown':
      return flaws.rowUnknown(flaw)
    case 'acceptance':
      return flaws.acceptance(flaw)
    case 'schema':
      return flaws.schema(flaw)
    case 'trackers':
      return flaws.trackers(flaw)
    case 'derived':
      return flaws.derived(flaw)
    case 'search':
      return flaws.search(flaw)
    case 'damage':
      return flaws.damage(flaw)
    case 'reference':
      return flaws.reference(flaw)
    default:
      return assertNever(flaw)
  }
}

/** Describes a flaw of an archive in a sentence without its full stop. */
export function proofFlawInWords(flaw: ProofFlaw, { proofFlaws }: Pick<Sentences, 'proofFlaws'>): string {
  switch (flaw.reason) {
    case 'sum':
    case 'declaration':
    case 'name':
    case 'form':
    case 'index':
      return proofFlaws[flaw.reason](flaw.file)
    case 'period':
      return proofFlaws.period(flaw.from)
    case 'finding':
      return proofFlaws.finding(flaw.id)
    default:
      return assertNever(flaw)
  }
}
