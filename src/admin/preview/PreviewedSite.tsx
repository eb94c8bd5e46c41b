import { MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { ResourceName } from '#api/resourceNames.ts'
import { useText } from '../i18n/useText.ts'
import { type SiteRecord, useSites, useSpeaksOfAll } from '../kit/sites.ts'
import { otherSite, sitesOfValues } from './useDraft.ts'

interface SiteChoice {
  /** The site whose page is shown; undefined for the one that is spoken of. */
  siteId: number | undefined
  /** Those that can be chosen; none where it goes without saying. */
  sites: readonly SiteRecord[]
  choose: (id: number) => void
}

/** Chooses whose page the preview beside a form shows: while no platform is chosen, one of those on which the record stands. */
export function usePreviewedSite(resource: ResourceName): SiteChoice {
  const [picked, choose] = useState<number | null>(null)
  const values = useWatch()
  const all = useSites()
  const isOfAll = useSpeaksOfAll()
  if (!isOfAll) return { siteId: otherSite(resource, values), sites: [], choose }
  const named = sitesOfValues(resource, values)
  const sites = named.length === 0 ? all : all.filter(({ id }) => named.includes(id))
  const shown = sites.find(({ id }) => id === picked) ?? sites[0]
  return { siteId: shown?.id, sites, choose }
}

/** Says whose page is shown, and shows another one. */
export function PreviewedSite({ siteId, sites, choose }: SiteChoice) {
  const text = useText()
  return (
    <TextField
      select
      size="small"
      label={text('preview.site')}
      value={siteId ?? ''}
      onChange={({ target }) => choose(Number(target.value))}
      sx={{ mx: 2, mt: 1.5, mb: 0, flexShrink: 0, maxWidth: '24em' }}
    >
      {sites.map(({ id, platformName }) => (
        <MenuItem key={id} value={id}>
          {platformName}
        </MenuItem>
      ))}
    </TextField>
  )
}
