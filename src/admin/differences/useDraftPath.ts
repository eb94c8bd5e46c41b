import { useMemo } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { useDraft } from '../preview/useDraft.ts'

/** Where the record that a difference is about can be read and corrected; null when the draft does not have it. */
export function useDraftPath(): (difference: Difference) => string | null {
  const { data: draft } = useDraft()
  const ids = useMemo(() => {
    const idsOf = (records: readonly { id: number }[] = []) => new Set(records.map(({ id }) => id))
    return {
      sections: idsOf(draft?.sections),
      categories: idsOf(draft?.categories),
      providers: idsOf(draft?.providers),
      cookies: idsOf(draft?.cookies),
    }
  }, [draft])
  return ({ resource, id }) => (resource === 'sites' || ids[resource].has(id) ? `/${resource}/${id}` : null)
}
