import type { Register } from '#charter/register/register.ts'
import type { Store } from './store.ts'

/** The register that a version froze; null before the first version. */
export async function registerOfVersion(
  store: Store,
  version: { number: number } | null,
): Promise<Register | null> {
  if (version === null) return null
  const frozen = await store.frozenRegister(version.number)
  return frozen.kind === 'ok' ? frozen.register : null
}
