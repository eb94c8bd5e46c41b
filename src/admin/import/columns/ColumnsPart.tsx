import { Alert, Box, Button, Paper, Typography } from '@mui/material'
import { useId, useState } from 'react'
import type { TableView } from '#charter/import/table/viewTable.ts'
import { useText } from '../../i18n/useText.ts'
import { DisclosureButton } from '../../kit/DisclosureButton.tsx'
import { useImportRun } from '../run/importRunContext.ts'
import { NativeSelect } from '../source/NativeSelect.tsx'
import type { ReadSource } from '../worker/importOrder.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { type ShownColumn, listColumns } from './listColumns.ts'

interface ColumnsPartProps {
  read: ReadSource
  table: TableView
}

/** The line of the headings and the columns, as they were understood. Open where something is missing, else a sentence. */
export function ColumnsPart({ read, table }: ColumnsPartProps) {
  const text = useText()
  const panelId = useId()
  const [isOpen, setOpen] = useState(false)
  const { run, state } = useImportRun()
  const { columns, headerLine } = listColumns(read, table, state.readChoices.headerLine)
  const hasName = columns.some(({ field }) => field === 'cookie.name' || field === 'cookie.service')
  const [hadName, setHadName] = useState(true)
  // It opens where a name is missing, and does not fold under the hand of whoever names one.
  if (hadName !== hasName) {
    setHadName(hasName)
    if (!hasName) setOpen(true)
  }
  const known = columns.filter(({ field }) => field !== null)
  return (
    <Paper component="section" variant="outlined" aria-label={text('imports.columns.title')} sx={{ p: 2 }}>
      <Typography>
        {text('imports.columns.matched', { known: known.length, smart_count: columns.length })}{' '}
        <LeftOut columns={columns} />
      </Typography>
      {state.isRemembered && (
        <Typography variant="body2" color="textSecondary">
          {text('imports.columns.remembered')}{' '}
          <Button size="small" onClick={() => run.forgetColumns()}>
            {text('imports.columns.forget')}
          </Button>
        </Typography>
      )}
      {!hasName && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {text('imports.columns.noName')}
        </Alert>
      )}
      <Above table={table} headerLine={headerLine} />
      <DisclosureButton isOpen={isOpen} controls={panelId} onToggle={() => setOpen(!isOpen)}>
        {text('imports.columns.check')}
      </DisclosureButton>
      <Box id={panelId}>
        {isOpen && (
          <>
            <Box sx={{ maxWidth: '40rem' }}>
              <HeaderLine table={table} headerLine={headerLine} />
            </Box>
            <ColumnTable columns={columns} />
          </>
        )}
      </Box>
    </Paper>
  )
}

const LEFT_NAMED_MAX = 8

function LeftOut({ columns }: { columns: readonly ShownColumn[] }) {
  const text = useText()
  const left = columns.filter(({ field, samples }) => field === null && samples.length > 0)
  if (left.length === 0) return null
  const names = left
    .slice(0, LEFT_NAMED_MAX)
    .map(({ heading, place }) => heading || text('imports.columns.unnamed', { place: place + 1 }))
  const more = left.length > LEFT_NAMED_MAX ? '…' : ''
  return text('imports.columns.left', { names: names.join(', ') + more })
}

/** The titles above the headings, which are no rows. */
function Above({ table, headerLine }: { table: TableView; headerLine: number }) {
  const text = useText()
  const above = table.lines.filter(({ line }) => line < headerLine)
  if (above.length === 0) return null
  const lines = above.map(({ cells }) => joinCells(cells)).join(' / ')
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {text('imports.columns.above', { lines })}
    </Typography>
  )
}

function HeaderLine({ table, headerLine }: { table: TableView; headerLine: number }) {
  const text = useText()
  const { run } = useImportRun()
  return (
    <NativeSelect
      label={text('imports.columns.headerLine')}
      value={String(headerLine)}
      onChoose={(line) => run.overrule({ headerLine: Number(line), columns: undefined })}
    >
      <option value="0">{text('imports.columns.noHeader')}</option>
      {table.lines.map(({ line, cells }) => (
        <option key={line} value={line}>
          {text('imports.columns.lineOf', { line, cells: joinCells(cells) })}
        </option>
      ))}
    </NativeSelect>
  )
}

const JOINED_MAX = 90

function joinCells(cells: readonly string[]): string {
  const joined = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))].join(' · ')
  return joined.length > JOINED_MAX ? `${joined.slice(0, JOINED_MAX)}…` : joined
}
