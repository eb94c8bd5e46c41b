import { Box, Radio, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useResourceContext, useTranslate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useText } from '../i18n/useText.ts'
import { FieldValue } from '../kit/form/FieldValue.tsx'

const SIDES = ['mine', 'stored'] as const
type Side = (typeof SIDES)[number]

/** The version chosen for each field. */
export type Choices = Record<string, Side>

interface VersionsTableProps {
  fields: string[]
  versions: Record<Side, FieldValues>
  choices: Choices
  onChoose: (field: string, side: Side) => void
}

/** Two versions of a record side by side. For each field that differs, the user chooses one of the two values. */
export function VersionsTable({ fields, versions, choices, onChoose }: VersionsTableProps) {
  const text = useText()
  const translate = useTranslate()
  const resource = useResourceContext()
  if (fields.length === 0) return <p>{text('app.stale.same')}</p>
  return (
    <Table size="small" sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          {SIDES.map((side) => (
            <TableCell key={side}>{text(`app.stale.${side}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      {fields.map((field) => {
        const label = translate(`resources.${resource}.fields.${field}`)
        return (
          <TableBody key={field}>
            <TableRow>
              <TableCell component="th" scope="rowgroup" colSpan={SIDES.length} sx={FIELD}>
                {label}
              </TableCell>
            </TableRow>
            <TableRow sx={{ verticalAlign: 'top' }}>
              {SIDES.map((side) => (
                <TableCell key={side}>
                  <FieldVersion
                    field={field}
                    label={text('app.stale.choose', { field: label, version: text(`app.stale.${side}`) })}
                    value={versions[side][field]}
                    chosen={choices[field] === side}
                    onChoose={() => onChoose(field, side)}
                  />
                </TableCell>
              ))}
            </TableRow>
          </TableBody>
        )
      })}
    </Table>
  )
}

const FIELD = { fontWeight: 600, borderBottom: 0, pb: 0 }

interface FieldVersionProps {
  field: string
  label: string
  value: unknown
  chosen: boolean
  onChoose: () => void
}

/** One of the two values of a field, with its radio button. */
function FieldVersion({ field, label, value, chosen, onChoose }: FieldVersionProps) {
  return (
    <Box
      component="label"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        borderRadius: 1,
        cursor: 'pointer',
        bgcolor: chosen ? 'action.selected' : undefined,
      }}
    >
      <Radio
        size="small"
        name={`version-of-${field}`}
        checked={chosen}
        onChange={onChoose}
        slotProps={{ input: { 'aria-label': label } }}
      />
      <Box sx={{ py: 1, pr: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        <FieldValue field={field} value={value} />
      </Box>
    </Box>
  )
}
