import { Box, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import { useAppName } from './useAppName.ts'

interface PageHeadingProps {
  title: string
  /** Stands beside the title: a count, a status. */
  detail?: ReactNode
  /** What can be done on this page. */
  actions?: ReactNode
}

/** A page's one `h1`, which is the browser tab's title too. */
export function PageHeading({ title, detail, actions }: PageHeadingProps) {
  const appName = useAppName()
  useEffect(() => {
    document.title = `${title} · ${appName}`
  }, [title, appName])
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
      <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      {detail}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>{actions}</Box>
    </Box>
  )
}
