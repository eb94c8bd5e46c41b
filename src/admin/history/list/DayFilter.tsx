import { TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { dayOf, endOfDay, startOfDay } from './days.ts'

interface DayFilterProps {
  bound: 'at_gte' | 'at_lte'
  label: string
}

/** Shows only what happened from a day on, or up to it: a day as it is where the reader is. */
export function DayFilter({ bound, label }: DayFilterProps) {
  const { setFilters } = useListContext()
  const { [bound]: instant, ...others } = useListFilter()

  function choose(day: string) {
    if (day === '') setFilters(others)
    else setFilters({ ...others, [bound]: bound === 'at_gte' ? startOfDay(day) : endOfDay(day) })
  }

  return (
    <TextField
      type="date"
      label={label}
      value={typeof instant === 'string' ? dayOf(instant) : ''}
      onChange={(event) => choose(event.target.value)}
      margin="none"
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
