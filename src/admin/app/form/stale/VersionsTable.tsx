import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useResourceContext, useTranslate } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useText } from '../../../i18n/useText.ts'
import { FieldVersion } from './FieldVersion.tsx'

const SIDES = ['mine', 'stored'] as const
type Side = (typeof SIDES)[number]

/** For each field, which of the two versions to keep. */
export type Choices = Record<string, Side>

interface VersionsTableProps {
  fields: string[]
  versions: Record<Side, FieldValues>
  choices: Choices
  onChoose: (field: string, side: Side) => void
}

/** Two versions of a record side by side, one row for each field in which they differ, one of the two chosen in each. */
export function VersionsTable({ fields, versions, choices, onChoose }: VersionsTableProps) {
  const text = useText()
  const translate = useTranslate()
  const resource = useResourceContext()
  if (fields.length === 0) return <p>{text('app.stale.same')}</p>
  return (
    <Table size="small" sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell>{text('app.stale.field')}</TableCell>
          <TableCell>{text('app.stale.mine')}</TableCell>
          <TableCell>{text('app.stale.stored')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {fields.map((field) => {
          const label = translate(`resources.${resource}.fields.${field}`)
          return (
            <TableRow key={field} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {label}
              </TableCell>
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
          )
        })}
      </TableBody>
    </Table>
  )
}
