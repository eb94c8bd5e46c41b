import { Alert, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, useTranslate } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'
import { messageOf } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'
import { OrderableList } from './OrderableList.tsx'
import { useSavedOrder } from './useSavedOrder.ts'

interface OrderableRecordsProps<Item extends RaRecord> {
  resource: ResourceName
  /** The records in the order they are saved in. */
  records: readonly Item[]
  label: string
  nameOf: (record: Item) => string
  children: (record: Item) => ReactNode
}

/** Records whose order is the charter's: each move is saved at once, and taken back if the server refuses it. */
export function OrderableRecords<Item extends RaRecord>(props: OrderableRecordsProps<Item>) {
  const { resource, records, label, nameOf, children } = props
  const text = useText()
  const translate = useTranslate()
  const { items, reorder, isSaved, error } = useSavedOrder(resource, records)
  return (
    <>
      {records.length > 1 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {text('ordering.help')}
        </Typography>
      )}
      {error && (
        <Alert severity="error" variant="outlined" sx={{ mb: 1 }}>
          {text('ordering.notSaved')} {translate(messageOf(error))}
        </Alert>
      )}
      <OrderableList
        items={items}
        label={label}
        nameOf={nameOf}
        onReorder={reorder}
        status={isSaved ? text('ordering.saved') : ''}
      >
        {children}
      </OrderableList>
    </>
  )
}
