import type { ProofVerdict } from '#charter/proof/verifyProof.ts'
import type { Verdict } from '#charter/verification/verdict.ts'
import { assertNever } from '#server/http/problem.ts'
import type { Sentences } from '../process/sentences.ts'
import { formatVerdict, formatWideLine, proofFlawInWords, unjudgedInWords } from './formatVerdict.ts'

/** The outcome of `npm run verify`. */
export interface VerifyReport {
  /** 0: intact, 1: tampered with, 2: unreadable. */
  exitCode: 0 | 1 | 2
  lines: string[]
  /** The same for programs, as JSON; null when nothing could be read. */
  result: Record<string, unknown> | null
  /** Sentences beside the result, which they do not change. */
  warnings?: string[]
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
      const reason = formatWideLine('reason', `${flaw.reason}: ${proofFlawInWords(flaw, sentences)}`)
      return { exitCode: 1, lines: ['audit verify: TAMPERED', reason], result: { kind: 'tampered', flaw } }
    }
    case 'checked': {
      const { period, madeAt, verdict, isIndexJudged } = proof
      const report = reportVerdict(verdict, sentences)
      const isDoubtful = report.exitCode === 0 && !isIndexJudged
      return {
        exitCode: isDoubtful ? 2 : report.exitCode,
        lines: [
          ...(isDoubtful ? ['audit verify: INDEX NOT JUDGED', ...report.lines.slice(1)] : report.lines),
          `period    ${period.from}..${period.to}`,
          `days of   ${period.timeZone}`,
          ...(madeAt === null ? [] : [`made      ${madeAt}: ${sentences.verifyUnfinished}`]),
          ...(isDoubtful ? [`index     ${sentences.verifyForeignIndex}`] : []),
        ],
        result: { ...verdict, period, madeAt, isIndexJudged },
      }
    }
    default:
      return assertNever(proof)
  }
}

function reportVerdict(verdict: Verdict, sentences: Sentences): VerifyReport {
  if (verdict.kind === 'unknown')
    return { exitCode: 2, lines: [sentences.verifyUnknown(verdict)], result: { ...verdict } }
  if (verdict.kind === 'unjudged')
    return { exitCode: 2, lines: [unjudgedInWords(verdict, sentences)], result: { ...verdict } }
  return {
    exitCode: verdict.kind === 'intact' ? 0 : 1,
    lines: formatVerdict(verdict, sentences),
    result: { ...verdict },
  }
}
