import { Alert, Box, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { CheckboxGroupInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import type { SiteLocation } from '#charter/register/fieldTypes.ts'
import { useText } from '../i18n/useText.ts'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { usePerson } from '../kit/session/session.tsx'
import { type SiteRecord, useSites } from '../kit/sites.ts'
import { FoldedPart } from './FoldedPart.tsx'

interface SitesInputProps {
  helperText: ReactNode
  /** Whether a record that names no site stands on all of them. */
  isOnAllUnnamed?: boolean
}

/** On which platforms the record of the form stands. Of a register with one platform it shows nothing. */
export function SitesInput({ helperText, isOnAllUnnamed = false }: SitesInputProps) {
  const sites = useSites()
  const siteIds = usePerson()?.siteIds ?? null
  const isReadOnly = useIsReadOnly()
  if (sites.length < 2) return null
  // Whoever is limited to some puts a record on those.
  const offered = sites.filter(({ id }) => isReadOnly || siteIds === null || siteIds.includes(id))
  return (
    <>
      <SharedNote sites={sites} isOnAllUnnamed={isOnAllUnnamed} />
      <CheckboxGroupInput
        source="siteIds"
        choices={offered.map(({ id, platformName: name }) => ({ id, name }))}
        translateChoice={false}
        helperText={helperText}
      />
    </>
  )
}

function useChosenSites(sites: readonly SiteRecord[], isOnAllUnnamed: boolean): SiteRecord[] {
  const ids: unknown = useWatch({ name: 'siteIds' })
  const named = Array.isArray(ids) ? ids : []
  return named.length === 0 && isOnAllUnnamed ? [...sites] : sites.filter(({ id }) => named.includes(id))
}

/** Says that what is typed shows on several platforms. */
function SharedNote({ sites, isOnAllUnnamed }: { sites: readonly SiteRecord[]; isOnAllUnnamed: boolean }) {
  const text = useText()
  const chosen = useChosenSites(sites, isOnAllUnnamed)
  if (chosen.length < 2) return null
  const names = chosen.map(({ platformName }) => platformName).join(', ')
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      {text('sites.shared', { smart_count: chosen.length, names })}
    </Alert>
  )
}

/** Where a cookie is set on each of its platforms, where that differs; nothing of a register with one. */
export function SiteLocationInputs() {
  const text = useText()
  const sites = useSites()
  const isReadOnly = useIsReadOnly()
  const { setValue } = useFormContext()
  const chosen = useChosenSites(sites, false)
  const given: unknown = useWatch({ name: 'siteLocations' })
  const location: unknown = useWatch({ name: 'location' })
  const locations = Array.isArray(given) ? given.filter(isSiteLocation) : []
  if (chosen.length < 2) return null

  const ownOf = (siteId: number) => locations.find((one) => one.siteId === siteId)?.location ?? ''
  const differing = chosen.filter(({ id }) => ownOf(id) !== '')
  const names = differing.map(({ platformName }) => platformName).join(', ')

  const setLocation = (siteId: number, own: string) => {
    const others = locations.filter((one) => one.siteId !== siteId)
    const after = own === '' ? others : [...others, { siteId, location: own }]
    setValue('siteLocations', after, { shouldDirty: true })
  }
  return (
    <Box sx={{ mb: 2 }}>
      <FoldedPart
        title={text('sites.locations.title')}
        summary={names === '' ? text('sites.locations.same') : text('sites.locations.other', { names })}
        defaultOpen={differing.length > 0}
      >
        <Box sx={{ display: 'grid', gap: 1 }}>
          {chosen.map(({ id, platformName }) => (
            <TextField
              key={id}
              size="small"
              label={text('sites.locations.on', { platform: platformName })}
              placeholder={typeof location === 'string' ? location : ''}
              value={ownOf(id)}
              disabled={isReadOnly}
              onChange={({ target }) => setLocation(id, target.value)}
            />
          ))}
        </Box>
      </FoldedPart>
    </Box>
  )
}

function isSiteLocation(value: unknown): value is SiteLocation {
  return typeof value === 'object' && value !== null && 'siteId' in value && 'location' in value
}
