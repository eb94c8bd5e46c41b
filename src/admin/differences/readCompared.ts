import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Comparison, Side } from '#api/publication.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { STYLE_SHEET } from '#charter/page/styleSheet.ts'
import { type NamedSite, publicAddress } from '../kit/sites.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { readPreviousRegister } from '../preview/previousRegister.ts'

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

/** What two states of a site are read by. */
export type SideReader = Pick<
  RegisterDataProvider,
  'readDraft' | 'readDraftStatus' | 'readFrozenPage' | 'readFrozenRegister' | 'compareSides'
>

/** Reads the pages of both sides, then their differences: of the site that `reader` reads. */
export async function readCompared(
  reader: SideReader,
  from: Side,
  to: Side,
  site?: NamedSite,
): Promise<Compared> {
  const [before, after] = await Promise.all([
    from === 0 ? null : readSidePage(reader, from, site),
    readSidePage(reader, to, site),
  ])
  return { comparison: await reader.compareSides(from, to), before, after }
}

/** Reads the frozen page of a version, or renders the page of the draft. */
async function readSidePage(reader: SideReader, side: Side, site: NamedSite | undefined): Promise<SidePage> {
  if (side === 'draft') {
    const register = await reader.readDraft()
    const previous = await readPreviousRegister(reader, register)
    return { html: renderHtml(assembleCharter(register, { previous })), src: undefined, register }
  }
  const [html, register] = await Promise.all([reader.readFrozenPage(side), reader.readFrozenRegister(side)])
  const hasPresentStyle = html.includes(`<style>${STYLE_SHEET}</style>`)
  return { html, src: hasPresentStyle ? undefined : publicAddress('html', side, site), register }
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
