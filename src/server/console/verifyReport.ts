import type { ProofVerdict } from '#charter/proof/verifyProof.ts'
import type { Verdict } from '#charter/verification/verdict.ts'
import { assertNever } from '#server/http/problem.ts'
import type { Sentences } from '../process/sentences.ts'
import { proofFlawInWords, verdictLines } from './formatVerdict.ts'

/** What `npm run verify` ends with. */
export interface VerifyAnswer {
  /** Nothing wrong, tampered with, not to be read. */
  exitCode: 0 | 1 | 2
  lines: string[]
  /** The same for programs; null when nothing could be read. */
  found: Record<string, unknown> | null
}

/** Of a database; null: it was opened by another program meanwhile. */
export function answerDatabase(path: string, verdict: Verdict | null, sentences: Sentences): VerifyAnswer {
  if (verdict === null) return { exitCode: 2, lines: [sentences.verifyDisturbed(path)], found: null }
  return answerVerdict(verdict, sentences)
}

export function answerProof(path: string, found: ProofVerdict, sentences: Sentences): VerifyAnswer {
  switch (found.kind) {
    case 'unreadable':
      return { exitCode: 2, lines: [sentences.verifyNoProof(path)], found: null }
    case 'outside':
      return {
        exitCode: 2,
        lines: [sentences.verifyOutside(found.head.id, found.from, found.to)],
        found: null,
      }
    case 'false': {
      const { flaw } = found
      const reason = `reason           ${flaw.reason}: ${proofFlawInWords(flaw, sentences)}`
      return { exitCode: 1, lines: ['audit verify: TAMPERED', reason], found: { kind: 'tampered', flaw } }
    }
    case 'checked': {
      const { period, verdict, isIndexOurs } = found
      const { exitCode, lines } = answerVerdict(verdict, sentences)
      const isDoubtful = exitCode === 0 && !isIndexOurs
      return {
        exitCode,
        lines: [
          ...lines,
          `period    ${period.from}..${period.to}`,
          ...(isDoubtful ? [`index     ${sentences.verifyForeignIndex}`] : []),
        ],
        found: { ...verdict, period, isIndexOurs },
      }
    }
    default:
      return assertNever(found)
  }
}

function answerVerdict(verdict: Verdict, sentences: Sentences): VerifyAnswer {
  if (verdict.kind === 'unknown')
    return { exitCode: 2, lines: [sentences.verifyUnknown(verdict)], found: { ...verdict } }
  return {
    exitCode: verdict.kind === 'intact' ? 0 : 1,
    lines: verdictLines(verdict, sentences),
    found: { ...verdict },
  }
}
