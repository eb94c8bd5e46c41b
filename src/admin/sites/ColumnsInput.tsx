import { Box, Typography } from '@mui/material'
import { useFieldArray } from 'react-hook-form'
import { type Column, COLUMN_FIELDS } from '#charter/register/columns.ts'
import type { Site } from '#charter/register/site.ts'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useText } from '../i18n/useText.ts'
import { FixedList } from '../ordering/FixedList.tsx'
import { OrderableList } from '../ordering/OrderableList.tsx'
import { AddColumn } from './AddColumn.tsx'
import { ColumnItem } from './ColumnItem.tsx'
import { findMove } from './findMove.ts'

/** The columns of the charter's tables, with their titles and their order. */
export function ColumnsInput() {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const label = text('resources.sites.fields.columns')
  const { fields, append, move, remove } = useFieldArray<Site, 'columns'>({ name: 'columns' })
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
          {text('sites.help.columns')}
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
          <AddColumn fields={COLUMN_FIELDS.filter((field) => !shown.has(field))} onAdd={append} />
        </>
      )}
    </Box>
  )
}

function listIds(items: { id: string }[]): string[] {
  return items.map(({ id }) => id)
}
