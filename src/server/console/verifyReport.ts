import type { ProofVerdict } from '#charter/proof/verifyProof.ts'
import type { Verdict } from '#charter/verification/verdict.ts'
import { assertNever } from '#server/http/problem.ts'
import type { Sentences } from '../process/sentences.ts'
import { proofFlawInWords, formatVerdict } from './formatVerdict.ts'

/** The outcome of `npm run verify`. */
export interface VerifyReport {
  /** 0: intact, 1: tampered with, 2: unreadable. */
  exitCode: 0 | 1 | 2
  lines: string[]
  /** The same for programs, as JSON; null when nothing could be read. */
  result: Record<string, unknown> | null
}

/** Reports the check of a database; a null verdict means that another program opened it in the meantime. */
export function reportDatabase(path: string, verdict: Verdict | null, sentences: Sentences): VerifyReport {
  if (verdict === null) return { exitCode: 2, lines: [sentences.verifyDisturbed(path)], result: null }
  return reportVerdict(verdict, sentences)
}

/** Reports the check of the archive at `path`. */
export function reportProof(path: string, proof: ProofVerdict, sentences: Sentences): VerifyReport {
  switch (proof.kind) {
    case 'unreadable':
      return { exitCode: 2, lines: [sentences.verifyNoProof(path)], result: null }
    case 'outside':
      return {
        exitCode: 2,
        lines: [sentences.verifyOutside(proof.head.id, proof.from, proof.to)],
        result: null,
      }
    case 'false': {
      const { flaw } = proof
      const reason = `reason           ${flaw.reason}: ${proofFlawInWords(flaw, sentences)}`
      return { exitCode: 1, lines: ['audit verify: TAMPERED', reason], result: { kind: 'tampered', flaw } }
    }
    case 'checked': {
      const { period, verdict, isIndexOurs } = proof
      const { exitCode, lines } = reportVerdict(verdict, sentences)
      const isDoubtful = exitCode === 0 && !isIndexOurs
      return {
        exitCode,
        lines: [
          ...lines,
          `period    ${period.from}..${period.to}`,
          ...(isDoubtful ? [`index     ${sentences.verifyForeignIndex}`] : []),
        ],
        result: { ...verdict, period, isIndexOurs },
      }
    }
    default:
      return assertNever(proof)
  }
}

function reportVerdict(verdict: Verdict, sentences: Sentences): VerifyReport {
  if (verdict.kind === 'unknown')
    return { exitCode: 2, lines: [sentences.verifyUnknown(verdict)], result: { ...verdict } }
  return {
    exitCode: verdict.kind === 'intact' ? 0 : 1,
    lines: formatVerdict(verdict, sentences),
    result: { ...verdict },
  }
}
