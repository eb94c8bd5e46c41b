import type { Register } from '../register.ts'
import { canonicalJson } from './canonicalJson.ts'

/** The register as canonical JSON (RFC 8785): the same register always gives the same bytes. */
export function canonicalRegister(register: Register): string {
  return canonicalJson(register)
}
