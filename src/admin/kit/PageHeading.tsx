import { Box, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import { useGetOne } from 'react-admin'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Site } from '#charter/register/site.ts'
import { siteInAddress, useSpeaksOfAll } from './sites.ts'
import { useText } from '../i18n/useText.ts'

interface PageHeadingProps {
  title: string
  /** Shown beside the title: a count, a status. */
  detail?: ReactNode
  /** Buttons and links at the end of the line. */
  actions?: ReactNode
}

/** The only `h1` of a page. Its text is also the title of the browser tab. */
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

/** Returns the name of the register, with its platform unless the screens speak of several: « Registre des cookies · data.regionreunion.com ». */
export function useAppName(): string {
  const text = useText()
  const platform = usePlatformName()
  return platform === null ? text('app.name') : text('app.nameOf', { platform })
}

/** Returns the name of the platform that the screens speak of; null until it is loaded, and where they speak of several. */
export function usePlatformName(): string | null {
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: siteInAddress() ?? SITE_ID })
  const isOfAll = useSpeaksOfAll()
  return site && !isOfAll ? site.platformName : null
}
