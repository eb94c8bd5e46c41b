import { Box, Link, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { filteredList } from '../kit/list/listFilter.ts'
import { useCount } from '../kit/server/queries.ts'
import { type SiteRecord, useSites } from '../kit/sites.ts'

interface SiteUseProps {
  filter: Record<string, unknown>
  /** Whether the filter is the name of a cookie: that it is one goes without saying. */
  isOfOne?: boolean
  /** Stands below the platforms. */
  children?: ReactNode
}

/** On which platforms the cookies that meet a filter stand; nothing of a register with one. */
export function SiteUse({ filter, isOfOne = false, children }: SiteUseProps) {
  const text = useText()
  const sites = useSites()
  if (sites.length < 2) return null
  return (
    <Box component="section" aria-labelledby="site-use" sx={{ mt: 4 }}>
      <Typography variant="h2" id="site-use" sx={{ mb: 1 }}>
        {text('sites.use.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0 }}>
        {sites.map((site) => (
          <UseOnSite key={site.id} site={site} filter={filter} isOfOne={isOfOne} />
        ))}
      </Box>
      {children}
    </Box>
  )
}

function UseOnSite({
  site: { id: siteId, platformName },
  filter,
  isOfOne,
}: {
  site: SiteRecord
  filter: Record<string, unknown>
  isOfOne: boolean
}) {
  const text = useText()
  const count = useCount('cookies', { ...filter, siteId })
  if (!count) return null
  return (
    <li>
      <Link component={RouterLink} to={filteredList('cookies', { ...filter, siteId })}>
        {isOfOne && count === 1
          ? platformName
          : text('sites.use.count', { smart_count: count, platform: platformName })}
      </Link>
    </li>
  )
}
