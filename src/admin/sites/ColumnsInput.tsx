import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { Language } from '#charter/kit/language.ts'
import { type Column, COLUMN_FIELDS, type ColumnField } from '#charter/register/columns.ts'
import type { Site } from '#charter/register/site.ts'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useText } from '../i18n/useText.ts'
import { FixedList } from '../ordering/FixedList.tsx'
import { OrderableList } from '../ordering/OrderableList.tsx'
import { AddColumn } from './AddColumn.tsx'
import { ColumnItem } from './ColumnItem.tsx'
import { findMove } from './findMove.ts'

interface ColumnsInputProps {
  label: string
  help: ReactNode
  /** The language of the charter, in which a new column is called. */
  language: Language
  /** What its columns can show. */
  choices?: readonly ColumnField[]
}

/** The columns of the charter's tables, or of one of them, with their titles and their order. */
export function ColumnsInput({ label, help, language, choices = COLUMN_FIELDS }: ColumnsInputProps) {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const { fields, append, move, remove } = useFieldArray<Pick<Site, 'columns'>, 'columns'>({
    name: 'columns',
  })
  const shown = new Set(fields.map(({ field }) => field))
  const nameOf = ({ field }: Column) => text(`columns.${field}`)

  const renderColumn = (column: (typeof fields)[number]) => (
    <ColumnItem
      index={fields.findIndex(({ id }) => id === column.id)}
      name={nameOf(column)}
      onRemove={fields.length > 1 && !isReadOnly ? remove : undefined}
    />
  )

  function reorder(reordered: typeof fields) {
    const { from, to } = findMove(listIds(fields), listIds(reordered))
    move(from, to)
  }

  return (
    <Box component="section" aria-labelledby="columns-title" data-field="columns" sx={{ mt: 2 }}>
      <Typography variant="h2" id="columns-title">
        {label}
      </Typography>
      {!isReadOnly && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {help}
        </Typography>
      )}
      {isReadOnly ? (
        <FixedList items={fields} label={label}>
          {renderColumn}
        </FixedList>
      ) : (
        <>
          <OrderableList items={fields} label={label} nameOf={nameOf} onReorder={reorder}>
            {renderColumn}
          </OrderableList>
          <AddColumn
            fields={choices.filter((field) => !shown.has(field))}
            language={language}
            onAdd={append}
          />
        </>
      )}
    </Box>
  )
}

function listIds(items: { id: string }[]): string[] {
  return items.map(({ id }) => id)
}
