import type { Store } from '#server/http/store.ts'

/** Publishes a register without blockers: see `publishableStarter`, or `acceptBlockers`. Throws if a finding blocks it. */
export async function putOnline(
  store: Pick<Store, 'publish'>,
  note: string,
  author: { who: string; at: string },
): ReturnType<Store['publish']> {
  const outcome = await store.publish({ note, newConsent: '' }, {}, author)
  if (outcome.kind !== 'blocked') return outcome
  throw new Error(`Not published: ${outcome.findings.map(({ id }) => id).join(', ')}`)
}
