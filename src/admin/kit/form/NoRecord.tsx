import { Button, Typography } from '@mui/material'
import { useCreatePath, useResourceContext } from 'react-admin'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { PageHeading } from '../PageHeading.tsx'

/** The page of a record that has never existed. */
export function NoRecord() {
  const text = useText()
  const list = useCreatePath()({ resource: useResourceContext(), type: 'list' })
  return (
    <>
      <PageHeading title={text('app.page.recordNotFound')} />
      <Typography sx={{ mb: 2 }}>{text('app.page.recordNotFoundText')}</Typography>
      <Button component={Link} to={list} variant="outlined">
        {text('app.page.backToList')}
      </Button>
    </>
  )
}
