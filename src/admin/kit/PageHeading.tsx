import { Box, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import { useGetOne } from 'react-admin'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Site } from '#charter/register/site.ts'
import { useText } from '../i18n/useText.ts'

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

/** « Registre des cookies · data.regionreunion.com »: what the register is called, and whose it is. */
export function useAppName(): string {
  const text = useText()
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: SITE_ID })
  return site ? text('app.nameOf', { platform: site.platformName }) : text('app.name')
}
