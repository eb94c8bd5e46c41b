import { Box, Checkbox, FormControlLabel, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material'
import { useCallback, useMemo, useState } from 'react'
import { ResourceContextProvider } from 'react-admin'
import { countRows, type ImportPlan, type PlannedRow } from '#charter/import/plan/importPlan.ts'
import { useText } from '../../i18n/useText.ts'
import { useNumberInWords } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'
import { canBeTaken, createIsTaken, keyOfRow, type TakenKind } from '../run/importState.ts'
import { PlannedRowCells } from './PlannedRowCells.tsx'
import { VirtualTable } from './VirtualTable.tsx'

const KINDS = ['new', 'changed', 'same', 'problem'] as const
type Shown = 'all' | (typeof KINDS)[number]

/** Every row of the file with what it does, counted and filtered by kind, each to be taken or left. */
export function RowsPart({ plan }: { plan: ImportPlan }) {
  const text = useText()
  const { run, state } = useImportRun()
  const [shown, setShown] = useState<Shown>('all')
  const isTaken = useMemo(() => createIsTaken(state.choices), [state.choices])
  const counts = useMemo(() => countRows(plan), [plan])
  const rows = useMemo(
    () => (shown === 'all' ? plan.cookies : plan.cookies.filter(({ kind }) => kind === shown)),
    [plan, shown],
  )
  const headings = [
    text('imports.plan.columns.take'),
    text('imports.plan.columns.cookie'),
    text('imports.plan.columns.kind'),
    text('imports.plan.columns.what'),
  ]
  const toggleRow = useCallback(
    (row: PlannedRow) => run.choose(toggledRow(plan, run.state().choices, row)),
    [plan, run],
  )
  return (
    <Box>
      <KindFilter counts={counts} total={plan.cookies.length} shown={shown} onShow={setShown} />
      <TakeAll rows={rows} isTaken={isTaken} shown={shown} />
      {rows.length === 0 ? (
        <Typography sx={{ my: 2 }}>{text('imports.plan.noRow')}</Typography>
      ) : (
        <ResourceContextProvider value="cookies">
          <VirtualTable label={text('imports.plan.rows')} headings={headings} items={rows} keyOf={keyOfRow}>
            {(row) => (
              <PlannedRowCells plan={plan} row={row} isTaken={isTaken(row)} onToggle={() => toggleRow(row)} />
            )}
          </VirtualTable>
        </ResourceContextProvider>
      )}
    </Box>
  )
}

interface KindFilterProps {
  counts: ReturnType<typeof countRows>
  total: number
  shown: Shown
  onShow: (shown: Shown) => void
}

/** The numbers of rows by kind, which show only these. */
function KindFilter({ counts, total, shown, onShow }: KindFilterProps) {
  const text = useText()
  const numberInWords = useNumberInWords()
  const labelOf = (name: string, count: number) =>
    text('imports.plan.count', { name, count: numberInWords(count) })
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={shown}
      aria-label={text('imports.plan.filter')}
      onChange={(_, value: Shown | null) => onShow(value ?? 'all')}
      sx={{ flexWrap: 'wrap', mb: 1 }}
    >
      <ToggleButton value="all">{labelOf(text('imports.plan.all'), total)}</ToggleButton>
      {KINDS.map((kind) => (
        <ToggleButton key={kind} value={kind} disabled={counts[kind] === 0 && shown !== kind}>
          {labelOf(text(`imports.plan.kinds.${kind}`, { smart_count: counts[kind] }), counts[kind])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

interface TakeAllProps {
  rows: readonly PlannedRow[]
  isTaken: (row: PlannedRow) => boolean
  shown: Shown
}

/** Takes or leaves all rows of the kind that is shown. */
function TakeAll({ rows, isTaken, shown }: TakeAllProps) {
  const text = useText()
  const { run, state } = useImportRun()
  const kinds: readonly TakenKind[] =
    shown === 'all' ? ['new', 'changed'] : shown === 'new' || shown === 'changed' ? [shown] : []
  const open = rows.filter(canBeTaken)
  if (kinds.length === 0 || open.length === 0) return null
  const taken = open.filter(isTaken).length
  const isAll = taken === open.length
  function toggle() {
    const { leftOut = [], leftOutKinds = [] } = state.choices
    const keys = new Set(open.map(keyOfRow))
    const others = leftOutKinds.filter((kind) => !kinds.includes(kind))
    run.choose({
      leftOut: leftOut.filter((key) => !keys.has(key)),
      leftOutKinds: isAll ? [...others, ...kinds] : others,
    })
  }
  return (
    <FormControlLabel
      label={text(`imports.plan.takeKind.${shown === 'new' || shown === 'changed' ? shown : 'all'}`)}
      control={
        <Checkbox size="small" checked={isAll} indeterminate={taken > 0 && !isAll} onChange={toggle} />
      }
      sx={{ display: 'flex' }}
    />
  )
}

/** The choices once a row is taken that was left, or the other way round. A kind that is left out is left row by row then. */
function toggledRow(
  { cookies }: ImportPlan,
  {
    leftOut = [],
    leftOutKinds = [],
  }: { leftOut?: string[] | undefined; leftOutKinds?: TakenKind[] | undefined },
  row: PlannedRow,
) {
  const key = keyOfRow(row)
  const ofKind = leftOutKinds.find((kind) => kind === row.kind)
  if (ofKind !== undefined) {
    const others = cookies.filter(({ kind }) => kind === ofKind).map(keyOfRow)
    return {
      leftOutKinds: leftOutKinds.filter((kind) => kind !== ofKind),
      leftOut: [...new Set([...leftOut, ...others])].filter((one) => one !== key),
    }
  }
  return { leftOut: leftOut.includes(key) ? leftOut.filter((one) => one !== key) : [...leftOut, key] }
}
