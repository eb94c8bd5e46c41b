import type { FoundRecord } from '#api/findings.ts'

/** Tells findings of a list apart: of one id, each site may have its own. */
export function foundKey({ id, siteIds }: Pick<FoundRecord, 'id' | 'siteIds'>): string {
  return siteIds === undefined ? id : `${id} ${siteIds.join()}`
}
