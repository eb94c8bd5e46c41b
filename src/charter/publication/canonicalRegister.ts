import type { Register } from '../register/register.ts'
import { canonicalJson } from '../kit/canonicalJson.ts'

/** The register as canonical JSON (RFC 8785): the same register always gives the same bytes. */
export function canonicalRegister(register: Register): string {
  return canonicalJson(register)
}
