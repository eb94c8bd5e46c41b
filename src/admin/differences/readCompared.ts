import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Comparison, Side } from '#api/publication.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { charterAddress } from '#charter/publication/charterAddress.ts'
import { STYLE_SHEET } from '#charter/page/styleSheet.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** A register and its page. */
export interface SidePage {
  html: string
  /**
   * The address of the page on the server, if it was frozen with another style sheet than the present one: our content
   * security policy allows the present one only.
   */
  src: string | undefined
  register: Register
}

/** Two states of the register: their pages and their differences. */
export interface Compared {
  comparison: Comparison
  /** Null before the first version. */
  before: SidePage | null
  after: SidePage
}

/** Reads the pages of both sides, then their differences. */
export async function readCompared(
  dataProvider: RegisterDataProvider,
  from: Side,
  to: Side,
): Promise<Compared> {
  const [before, after] = await Promise.all([
    from === 0 ? null : readSidePage(dataProvider, from),
    readSidePage(dataProvider, to),
  ])
  return { comparison: await dataProvider.compareSides(from, to), before, after }
}

/** Reads the frozen page of a version, or renders the page of the draft. */
async function readSidePage(dataProvider: RegisterDataProvider, side: Side): Promise<SidePage> {
  if (side === 'draft') {
    const register = await dataProvider.readDraft()
    return { html: renderHtml(assembleCharter(register)), src: undefined, register }
  }
  const [html, register] = await Promise.all([
    dataProvider.readFrozenPage(side),
    dataProvider.readFrozenRegister(side),
  ])
  const hasPresentStyle = html.includes(`<style>${STYLE_SHEET}</style>`)
  return { html, src: hasPresentStyle ? undefined : charterAddress(side, 'html'), register }
}

/** Loads the comparison of two sides; sends no request while one of them is null, which is no known version. */
export function useCompared(from: Side | null, to: Side | null) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    // The first key loads it again after a new publication.
    queryKey: ['publications', 'compared', from, to],
    queryFn: () => {
      if (from === null || to === null) throw new Error('There are two sides to a comparison')
      return readCompared(dataProvider, from, to)
    },
    enabled: from !== null && to !== null,
  })
}
