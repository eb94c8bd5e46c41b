import type { ReactNode } from 'react'
import { DataTable, useDataTableRenderContext, useDataTableSortContext } from 'react-admin'

interface TableColumnProps {
  source: string
  /** True for the column whose cells are the headings of their rows. */
  isRowHeader?: boolean
  /** False for a column by which the list is not sorted. */
  isSorted?: boolean
  children: ReactNode
}

/** A column with what react-admin's lacks for assistive technology: the current sort order, and row headings. */
export function TableColumn({ source, isRowHeader = false, isSorted = true, children }: TableColumnProps) {
  const part = useDataTableRenderContext()
  const sort = useDataTableSortContext()
  const sortDirection = part === 'header' && sort?.field === source && (sort.order === 'ASC' ? 'asc' : 'desc')
  return (
    <DataTable.Col
      source={source}
      disableSort={!isSorted}
      sortDirection={sortDirection}
      role={part === 'data' && isRowHeader ? 'rowheader' : undefined}
    >
      {children}
    </DataTable.Col>
  )
}
