import ErrorIcon from '@mui/icons-material/ErrorOutline'
import { Box, Checkbox, Typography } from '@mui/material'
import type { ImportPlan, PlannedRow } from '#charter/import/plan/importPlan.ts'
import { importWords } from '#charter/import/words/importWords.ts'
import { problemInWords } from '#charter/import/words/problemInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { canBeTaken } from '../run/importState.ts'
import { ChangedField } from './ChangedField.tsx'
import { nameOfReference, shownChanges } from './plannedWords.ts'

interface PlannedRowCellsProps {
  plan: ImportPlan
  row: PlannedRow
  isTaken: boolean
  onToggle: () => void
}

/** A row of the file: whether it is taken, its cookie, its kind, and what changes, or what is wrong with it. */
export function PlannedRowCells({ plan, row, isTaken, onToggle }: PlannedRowCellsProps) {
  const text = useText()
  const { kind, line, part } = row
  const name = row.name || text('imports.plan.nameless')
  return (
    <Box sx={{ ...CELLS, opacity: canBeTaken(row) && !isTaken ? 0.75 : 1 }}>
      <Box role="cell" sx={{ gridArea: 'take' }}>
        {canBeTaken(row) && (
          <Checkbox
            size="small"
            checked={isTaken}
            onChange={onToggle}
            sx={{ p: 0.5 }}
            slotProps={{ input: { 'aria-label': text('imports.plan.take', { name, line }) } }}
          />
        )}
      </Box>
      <Box role="rowheader" sx={{ gridArea: 'name', overflowWrap: 'anywhere' }}>
        <Box component="bdi" sx={{ fontWeight: 600 }}>
          {name}
        </Box>
        <Typography variant="body2" color="textSecondary">
          {part > 0 ? text('imports.plan.part', { line, part }) : text('imports.plan.line', { line })}
        </Typography>
      </Box>
      <Box role="cell" sx={{ gridArea: 'kind' }}>
        <KindMark kind={kind} />
      </Box>
      <Box role="cell" sx={{ gridArea: 'what', minWidth: 0 }}>
        <RowChanges plan={plan} row={row} />
        <RowNotes row={row} />
      </Box>
    </Box>
  )
}

const CELLS = {
  display: 'grid',
  columnGap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: {
    xs: '2rem minmax(0, 1fr) auto',
    md: '2rem minmax(10rem, 1fr) 6.5rem minmax(0, 4fr)',
  },
  gridTemplateAreas: { xs: '"take name kind" ". what what"', md: '"take name kind what"' },
} as const

const COLOURS = {
  new: 'success.main',
  changed: 'primary.main',
  same: 'text.secondary',
  problem: 'error.main',
}

function KindMark({ kind }: Pick<PlannedRow, 'kind'>) {
  const text = useText()
  return (
    <Typography variant="body2" sx={{ fontWeight: 600, color: COLOURS[kind] }}>
      {text(`imports.plan.kinds.${kind}`, { smart_count: 1 })}
    </Typography>
  )
}

function RowChanges({ plan, row }: { plan: ImportPlan; row: PlannedRow }) {
  const text = useText()
  const { language } = useLanguage()
  const changes = shownChanges(row)
  const blocking = row.problems.filter(({ isBlocking }) => isBlocking)
  return (
    <>
      {blocking.length > 0 && (
        <Box component="ul" sx={LINES}>
          {[...new Set(blocking.map((problem) => problemInWords(problem, language)))].map((sentence) => (
            <Box key={sentence} component="li" sx={{ display: 'flex', gap: 0.75, overflowWrap: 'anywhere' }}>
              <ErrorIcon fontSize="small" color="error" aria-hidden />
              <span>{sentence}</span>
            </Box>
          ))}
        </Box>
      )}
      {row.kind === 'same' && (
        <Typography variant="body2" color="textSecondary">
          {row.repeats === null
            ? text('imports.plan.unchanged')
            : text('imports.plan.repeats', { line: row.repeats })}
        </Typography>
      )}
      {canListChanges(row) && (
        <Box component="ul" sx={{ ...LINES, ...(row.kind === 'changed' ? {} : INLINE) }}>
          {changes.map((change) => (
            <li key={change.field}>
              <ChangedField
                resource="cookies"
                change={change}
                isNew={row.id === null}
                name={newNameOf(plan, row, change.field)}
              />
            </li>
          ))}
        </Box>
      )}
    </>
  )

  function newNameOf(
    plan: ImportPlan,
    { provider, category }: PlannedRow,
    field: string,
  ): string | undefined {
    const found =
      field === 'providerId'
        ? nameOfReference(plan, 'providers', provider)
        : field === 'categoryId'
          ? nameOfReference(plan, 'categories', category)
          : null
    if (found === null) return undefined
    return found.isNew ? text('imports.plan.newRecord', { name: found.name }) : found.name
  }
}

/** What a row says is shown beside its problem too, except where another row says the same. */
function canListChanges({ kind, changes }: PlannedRow): boolean {
  return kind !== 'same' && changes.length > 0
}

const LINES = { m: 0, p: 0, listStyle: 'none', fontSize: 'body2.fontSize' } as const
const INLINE = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
} as const

/** What was made of the row, and cells that were left out of it. */
function RowNotes({ row: { flags, problems } }: { row: PlannedRow }) {
  const { language } = useLanguage()
  const words = importWords(language)
  const notes = [
    ...flags.map((flag) => words.flags[flag]),
    ...problems.filter(({ isBlocking }) => !isBlocking).map((problem) => problemInWords(problem, language)),
  ]
  if (notes.length === 0) return null
  return (
    <Box component="ul" sx={{ ...LINES, color: 'text.secondary', fontStyle: 'italic' }}>
      {[...new Set(notes)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </Box>
  )
}
