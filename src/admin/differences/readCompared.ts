import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useMemo } from 'react'
import type { Comparison, Side } from '#api/publication.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { charterAddress } from '#charter/publication/charterAddress.ts'
import { STYLE_SHEET } from '#charter/page/styleSheet.ts'
import type { Difference } from '#charter/compare/difference.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useDraft } from '../preview/useDraft.ts'

/** A register and the page that is made from it. */
export interface SidePage {
  html: string
  /** Where the server sends it from, when it was frozen with another style sheet than ours: our policy allows only ours. */
  src: string | undefined
  register: Register
}

/** Two states of the register: their pages, and what differs. */
export interface Compared {
  comparison: Comparison
  /** Null before the first version. */
  before: SidePage | null
  after: SidePage
}

/** Reads both sides, and after them what differs. */
export async function readCompared(
  dataProvider: RegisterDataProvider,
  from: Side,
  to: Side,
): Promise<Compared> {
  const [before, after] = await Promise.all([
    from === 0 ? null : readSide(dataProvider, from),
    readSide(dataProvider, to),
  ])
  return { comparison: await dataProvider.compareSides(from, to), before, after }
}

/** The page of a version as it was frozen, that of the draft as it would be. */
async function readSide(dataProvider: RegisterDataProvider, side: Side): Promise<SidePage> {
  if (side === 'draft') {
    const register = await dataProvider.readDraft()
    return { html: renderHtml(assembleCharter(register)), src: undefined, register }
  }
  const [html, register] = await Promise.all([
    dataProvider.readFrozenPage(side),
    dataProvider.readFrozenRegister(side),
  ])
  const isOurs = html.includes(`<style>${STYLE_SHEET}</style>`)
  return { html, src: isOurs ? undefined : charterAddress(side, 'html'), register }
}

/** Two states of the register and what differs; what can't be compared, null, is not asked for. */
export function useCompared(from: Side | null, to: Side | null) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    // Below `publications`: read again when there is another one.
    queryKey: ['publications', 'compared', from, to],
    queryFn: () => {
      if (from === null || to === null) throw new Error('There are two sides to a comparison')
      return readCompared(dataProvider, from, to)
    },
    enabled: from !== null && to !== null,
  })
}

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
