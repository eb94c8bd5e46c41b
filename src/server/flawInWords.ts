import type { Flaw } from '#charter/verification/verdict.ts'
import { assertNever } from '#server/http/assertNever.ts'
import type { Sentences } from './sentences.ts'

/** What does not hold, as a sentence without its full stop. */
export function flawInWords(flaw: Flaw, { flaws }: Pick<Sentences, 'flaws'>): string {
  switch (flaw.reason) {
    case 'content':
      return flaws.content(flaw)
    case 'link':
      return flaws.link(flaw)
    case 'gap':
      return flaws.gap(flaw)
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
    case 'row':
      return flaws.row(flaw)
    case 'rowMissing':
      return flaws.rowMissing(flaw)
    case 'rowUnknown':
      return flaws.rowUnknown(flaw)
    case 'acceptance':
      return flaws.acceptance(flaw)
    default:
      return assertNever(flaw)
  }
}
