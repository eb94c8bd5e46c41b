import { Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/useText.ts'

/** Stands in for the list while there is no provider at all. */
export function NoProvider({ action }: { action: ReactNode }) {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '38em' }}>{text('providers.empty')}</Typography>
      {action}
    </>
  )
}
