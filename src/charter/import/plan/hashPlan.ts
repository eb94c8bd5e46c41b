import { canonicalJson, hashFile } from '../../kit/canonicalJson.ts'
import type { ImportPlan } from './importPlan.ts'

/** A plan as it is stored, and its SHA-256: what is applied is what was shown. */
export function hashPlan(plan: ImportPlan): { json: string; sha256: string } {
  const json = canonicalJson(plan)
  return { json, sha256: hashFile(json) }
}
