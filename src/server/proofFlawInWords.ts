import type { ProofFlaw } from '#charter/proof/proofFlaw.ts'
import { assertNever } from '#server/http/assertNever.ts'
import type { Sentences } from './sentences.ts'

/** What is wrong with an archive, as a sentence without its full stop. */
export function proofFlawInWords(flaw: ProofFlaw, { proofFlaws }: Pick<Sentences, 'proofFlaws'>): string {
  switch (flaw.reason) {
    case 'sum':
    case 'name':
    case 'form':
      return proofFlaws[flaw.reason](flaw.file)
    case 'period':
      return proofFlaws.period(flaw.from)
    case 'finding':
      return proofFlaws.finding(flaw.id)
    default:
      return assertNever(flaw)
  }
}
