import type { ImportChoicesBody, PlannedImport, SentChoices } from '#api/imports.ts'
import type { Language } from '#charter/kit/language.ts'
import type { CsvSeparator } from '#charter/kit/writeCsv.ts'
import type { DecidedValue } from '#charter/import/plan/planChoices.ts'
import type { UndecidedValue } from '#charter/import/plan/importPlan.ts'
import type { ImportChoices } from '#charter/import/readFile.ts'
import type { ColumnsInLanguage } from '#charter/page/pageLanguage.ts'
import type { Column } from '#charter/register/columns.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { RememberedLayouts } from './rememberedLayouts.ts'
import type { askWorker } from '../worker/askWorker.ts'
import type { ImportSource, ReadSource } from '../worker/importOrder.ts'
import { applyPlan } from './applyPlan.ts'
import type { ImportRequests } from './importRequests.ts'
import { type ImportState, NOTHING_YET } from './importState.ts'

/** An import from its source to its end, and back. */
export interface ImportRun {
  state: () => ImportState
  subscribe: (listener: () => void) => () => void
  /** Notes what the register has, as it is loaded. */
  knowSites: (sites: KnownSites) => void
  /** Reads a source, and shows what it would do. */
  open: (source: ImportSource) => void
  /** Reads it again, otherwise. */
  overrule: (choices: ImportChoices) => void
  nameColumns: (columns: NonNullable<ImportChoices['columns']>) => void
  /** Takes what was chosen for such a table before back. */
  forgetColumns: () => void
  /** Chooses in the dry run what can be told without planning anew. */
  choose: (choices: SentChoices) => void
  /** Chooses what other rows may follow from, and plans anew. */
  decide: (chosen: { choices?: SentChoices; siteIds?: readonly number[] }) => void
  /** Plans anew against the register as it is by now. */
  planAgain: () => void
  apply: (onConflict: 'rest' | 'nothing') => void
  cancel: () => void
  undo: () => void
  /** The rows with problems as CSV; null where the source is not at hand any more. */
  writeProblems: (language: Language, separator: CsvSeparator) => Promise<string | null>
  /** Goes on with an import that the server knows, with what was chosen in it. */
  resume: (id: number, kept: KeptChoices | null) => void
  /** Ends what is under way, and forgets it. */
  reset: () => void
  /** Ends what is under way. */
  end: () => void
}

export interface KnownSites {
  /** The platforms that rows stand on which name none. */
  siteIds: readonly number[]
  /** The columns of the charter’s tables, by which our own table is known. */
  charterColumns: readonly Column[]
  /** The same in the other languages of the charter. */
  charterTranslations: readonly ColumnsInLanguage[]
  /** What files call the platforms. */
  platforms: readonly string[]
}

/** What this browser keeps of a dry run. */
export type KeptChoices = Pick<ImportState, 'choices' | 'siteIds' | 'values'>

interface ImportRunParts {
  requests: ImportRequests
  ask: typeof askWorker
  layouts: RememberedLayouts
  /** Called after the register was written. */
  onWritten: () => void
}

/** What is not read: a reader stops at this size too, but the browser need not open more. */
const FILE_MAX = 20_000_000

export function createImportRun(parts: ImportRunParts): ImportRun {
  const { requests, ask, layouts } = parts
  let current = NOTHING_YET
  let sites: KnownSites = { siteIds: [SITE_ID], charterColumns: [], charterTranslations: [], platforms: [] }
  const listeners = new Set<() => void>()
  /** Ends what was begun before: what comes of it is not awaited any more. */
  let under = new AbortController()

  function set(part: Partial<ImportState>): void {
    current = { ...current, ...part }
    for (const listener of listeners) listener()
  }

  function begin(): AbortSignal {
    under.abort()
    under = new AbortController()
    return under.signal
  }

  function withKnown(readChoices: ImportChoices): ImportChoices {
    const { charterColumns, charterTranslations, platforms } = sites
    return { ...readChoices, charterColumns, charterTranslations, platforms }
  }

  async function read(): Promise<void> {
    const signal = begin()
    const { source, readChoices } = current
    if (source === null) return
    if (sizeOf(source) > FILE_MAX)
      return set({ isReading: false, failure: 'tooLarge', read: null, planned: null })
    set({ isReading: true, failure: null, error: null })
    const choices = withKnown(readChoices)
    const outcome = await ask({ what: 'read', source, choices }, signal)
    if (signal.aborted) return
    if (outcome.what !== 'read') {
      if (outcome.what === 'late' || outcome.what === 'died' || outcome.what === 'unopened')
        set({ isReading: false, failure: outcome.what, read: null, planned: null })
      return
    }
    const remembered = recall(outcome.read, readChoices)
    if (remembered) {
      set({ readChoices: { ...readChoices, ...remembered }, isRemembered: true })
      return read()
    }
    const { result } = outcome.read
    set({ read: outcome.read, isReading: false, ...(result.ok ? {} : { planned: null }) })
    if (result.ok) await plan(signal)
  }

  /** What was chosen for such a table before, unless somebody chooses now. */
  function recall({ table, result }: ReadSource, { columns, headerLine }: ImportChoices) {
    const isOwn = result.ok && result.reading.layout?.own !== null && result.reading.layout !== null
    return table && !isOwn && columns === undefined && headerLine === undefined ? layouts.find(table) : null
  }

  async function plan(signal: AbortSignal): Promise<void> {
    const { source, read: found } = current
    if (source === null || !found?.result.ok) return
    const { reading } = found.result
    const name = source.kind === 'file' ? source.file.name : ''
    await showPlan(signal, () =>
      requests.plan({ source: { name, sha256: found.sha256 }, reading, ...chosen() }),
    )
  }

  async function planAnew(signal: AbortSignal): Promise<void> {
    const { planned } = current
    if (planned) await showPlan(signal, () => requests.planAnew(planned.id, chosen()))
  }

  const chosen = (): ImportChoicesBody => ({
    siteIds: [...(current.siteIds.length > 0 ? current.siteIds : sites.siteIds)],
    choices: { ...current.choices, suggests: true },
  })

  /** Shows a plan. What was suggested in it is chosen from then on. */
  async function showPlan(signal: AbortSignal, request: () => Promise<PlannedImport>): Promise<void> {
    set({ isPlanning: true, error: null, conflicts: null, isCancelled: false, isChangedSince: false })
    try {
      const { choices } = current
      const planned = await request()
      if (signal.aborted) return
      const { undecided, suggested } = planned.plan
      const isNew = ({ resource, value }: UndecidedValue) =>
        !current.values.some((one) => one.resource === resource && one.value === value)
      const created = suggested.map(({ resource, value }): DecidedValue => ({
        resource,
        value,
        decision: { kind: 'create' },
      }))
      const decisions = [...(choices.decisions ?? []), ...created]
      set({
        planned,
        plannedWith: { ...choices, decisions },
        choices: { ...current.choices, decisions },
        values: [...current.values, ...[...undecided, ...suggested].filter(isNew)],
        siteIds: planned.siteIds,
        isPlanning: false,
      })
    } catch (error) {
      if (!signal.aborted) set({ error, isPlanning: false })
    }
  }

  async function undo(id: number): Promise<void> {
    set({ done: await requests.undo(id), isUndoing: false })
    parts.onWritten()
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    knowSites(known) {
      sites = known
    },
    open(source) {
      set({ ...NOTHING_YET, source, siteIds: sites.siteIds })
      void read()
    },
    overrule(choices) {
      set({ readChoices: { ...current.readChoices, ...choices }, isRemembered: false })
      void read()
    },
    nameColumns(columns) {
      const { readChoices, read: found } = current
      if (found?.table == null) return
      const named = { ...readChoices.columns, ...columns }
      // Of a table in which no column was known, the first line is taken for the headings.
      const headerLine = readChoices.headerLine ?? (found.result.ok ? undefined : found.table.lines[0]?.line)
      layouts.remember(headingsOf(found, headerLine), named)
      set({ readChoices: { ...readChoices, headerLine, columns: named }, isRemembered: false })
      void read()
    },
    forgetColumns() {
      const { columns: _columns, headerLine, ...others } = current.readChoices
      layouts.forget(headingsOf(current.read, headerLine))
      set({ readChoices: others, isRemembered: false })
      void read()
    },
    choose: (choices) => set({ choices: { ...current.choices, ...choices } }),
    decide({ choices, siteIds = current.siteIds }) {
      set({ choices: { ...current.choices, ...choices }, siteIds })
      void planAnew(begin())
    },
    planAgain: () => void (current.planned ? planAnew(begin()) : read()),
    apply: (onConflict) =>
      void applyPlan({
        onConflict,
        requests,
        signal: begin(),
        state: () => current,
        set,
        onWritten: parts.onWritten,
      }),
    cancel() {
      const { planned, applying } = current
      if (!planned || !applying) return
      set({ applying: { ...applying, isCancelling: true } })
      // What comes of it is the answer to the applying.
      requests.cancel(planned.id).catch((error: unknown) => set({ error }))
    },
    undo() {
      const { done } = current
      if (!done) return
      set({ isUndoing: true, undoError: null })
      undo(done.id).catch((undoError: unknown) => set({ undoError, isUndoing: false }))
    },
    async writeProblems(language, separator) {
      const { source, readChoices, planned } = current
      if (source === null || planned === null) return null
      const choices = withKnown(readChoices)
      const order = { what: 'problems' as const, source, choices, plan: planned.plan, language, separator }
      const outcome = await ask(order, new AbortController().signal)
      return outcome.what === 'problems' ? outcome.csv : null
    },
    resume(id, kept) {
      const signal = begin()
      set({ ...NOTHING_YET, ...kept, isPlanning: true })
      const settle = async () => {
        const status = await requests.readStatus(id)
        if (signal.aborted) return
        if (status.state === 'applied' || status.state === 'undone')
          return set({ done: status, isPlanning: false })
        const siteIds = kept?.siteIds ?? status.siteIds
        set({ siteIds })
        await showPlan(signal, () => requests.planAnew(id, chosen()))
      }
      settle().catch((error: unknown) => {
        if (!signal.aborted) set({ error, isPlanning: false })
      })
    },
    reset() {
      begin()
      set(NOTHING_YET)
    },
    end: () => under.abort(),
  }
}

function sizeOf(source: ImportSource): number {
  return source.kind === 'file' ? source.file.size : Math.max(source.html.length, source.text.length)
}

/** The headings of the table that was read, by which its columns are remembered; none of a table without. */
function headingsOf(read: ReadSource | null, headerLine: number | undefined): readonly string[] {
  const layout = read?.result.ok ? read.result.reading.layout : null
  if (layout) return layout.headerLine > 0 ? layout.columns.map(({ heading }) => heading) : []
  return read?.table?.lines.find(({ line }) => line === headerLine)?.cells ?? []
}
