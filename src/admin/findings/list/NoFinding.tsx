import { Button, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'

/** Stands in for the list: nothing is left to be done, or nothing is as the filters want it. */
export function NoFinding() {
  const text = useText()
  const { setFilters } = useListContext()
  const { isAccepted, ...others } = useListFilter()
  const isFiltered = Object.keys(others).length > 0 || isAccepted === true
  if (!isFiltered) {
    return <Typography>{text(isAccepted === false ? 'findings.noneOpen' : 'findings.none')}</Typography>
  }
  return (
    <>
      <Typography sx={{ mb: 1 }}>{text('findings.noneFound')}</Typography>
      <Button variant="outlined" onClick={() => setFilters({}, {})}>
        {text('findings.showAll')}
      </Button>
    </>
  )
}
