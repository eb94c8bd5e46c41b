import type { Side } from '#api/publication.ts'

/** One side of a comparison as an address writes it: `3`, `draft`, `0` for what was before the first. Null: nothing of these. */
export function sideOf(written: string): Side | null {
  if (written === 'draft') return 'draft'
  return /^(0|[1-9]\d{0,8})$/.test(written) ? Number(written) : null
}
