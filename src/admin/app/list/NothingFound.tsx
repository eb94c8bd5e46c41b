import { Button, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'

/** Stands in for the rows when the search and the filters leave none. */
export function NothingFound() {
  const text = useText()
  const { setFilters } = useListContext()
  return (
    <>
      <Typography sx={{ mb: 1 }}>{text('app.list.noResult')}</Typography>
      <Button variant="outlined" onClick={() => setFilters({}, {})}>
        {text('app.list.showAll')}
      </Button>
    </>
  )
}
