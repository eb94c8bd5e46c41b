import type { ReactNode } from 'react'
import { DataTable, useDataTableRenderContext, useDataTableSortContext } from 'react-admin'

interface Props {
  source: string
  /** Whether this column names the row, as a row's heading does. */
  isRowHeader?: boolean
  children: ReactNode
}

/** A column that tells assistive technology what react-admin's leaves out: the sort in force, and what names a row. */
export function TableColumn({ source, isRowHeader = false, children }: Props) {
  const part = useDataTableRenderContext()
  const sort = useDataTableSortContext()
  const sortDirection = part === 'header' && sort?.field === source && (sort.order === 'ASC' ? 'asc' : 'desc')
  return (
    <DataTable.Col
      source={source}
      sortDirection={sortDirection}
      role={part === 'data' && isRowHeader ? 'rowheader' : undefined}
    >
      {children}
    </DataTable.Col>
  )
}
