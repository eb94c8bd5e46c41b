import { useGetList } from 'react-admin'
import { useFindingCounts } from '../../findings/useFindingCounts.ts'
import type { CookieRecord, SectionRecord } from '../../kit/records.ts'
import { useCompletions, useModelTexts } from '../../kit/server/startQueries.ts'
import { useMay } from '../../kit/session/access.tsx'

const STEPS = ['organisation', 'trackers', 'known', 'texts', 'rest'] as const
type StepName = (typeof STEPS)[number] | 'publish'

/** How far a register is from its first version. */
export interface Progress {
  /** The first step that is not done: its button is the one to press. */
  current: StepName
  isDone: (step: StepName) => boolean
  done: number
  total: number
  cookies: readonly CookieRecord[]
  sections: readonly SectionRecord[]
  cookieCount: number
  /** The number of cookies of which more is publicly known. */
  completions: number
  missingTexts: number
  unreadTexts: number
  blockers: number
  /** Warnings and advice, which do not stand in the way. */
  notes: number
}

// More cookies than the example has, so that it can be told apart.
const COOKIES = { pagination: { page: 1, perPage: 10 }, sort: { field: 'id', order: 'ASC' } } as const
const SECTIONS = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' } } as const

/** Reads how far the register is; undefined until all of it is known. */
export function useProgress(): { progress: Progress | undefined; isError: boolean; retry: () => void } {
  const mayRead = useMay('read', 'trackers')
  const counts = useFindingCounts()
  const completions = useCompletions(mayRead)
  const models = useModelTexts()
  const cookies = useGetList<CookieRecord>('cookies', COOKIES)
  const sections = useGetList<SectionRecord>('sections', SECTIONS)
  const queries = [counts, completions, models, cookies, sections]
  const retry = () => {
    for (const { isError, refetch } of queries) if (isError) void refetch()
  }
  const isError = queries.some((query) => query.isError)
  if (!counts.data || !models.data || !cookies.data || !sections.data || (mayRead && !completions.data))
    return { progress: undefined, isError, retry }

  const { now, rules } = counts.data
  const facts = {
    cookies: cookies.data,
    sections: sections.data,
    cookieCount: cookies.total ?? 0,
    completions: completions.data?.total ?? 0,
    missingTexts: models.data.filter(({ severity, isCovered }) => severity !== null && !isCovered).length,
    unreadTexts: sections.data.filter(({ wording }) => wording === 'model').length,
    blockers: now.blocker,
    notes: now.warning + now.advice,
  }
  const states: Record<StepName, boolean> = {
    organisation: rules.every(({ rule }) => rule !== 'R28'),
    trackers: facts.cookieCount > 0,
    known: facts.completions === 0,
    texts: facts.missingTexts === 0 && facts.unreadTexts === 0,
    rest: facts.blockers === 0,
    publish: false,
  }
  const current: StepName = STEPS.find((step) => !states[step]) ?? 'publish'
  const done = STEPS.filter((step) => states[step]).length
  const progress = {
    ...facts,
    current,
    done,
    total: STEPS.length + 1,
    isDone: (step: StepName) => states[step],
  }
  return { progress, isError, retry }
}
