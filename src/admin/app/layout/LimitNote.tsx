import { Alert } from '@mui/material'
import { useText } from '../../i18n/useText.ts'
import { usePerson } from '../../kit/session/session.tsx'
import { siteInAddress, useSites } from '../../kit/sites.ts'

/** Says to somebody whose account is limited to platforms which ones they change, unless they look at one of these. */
export function LimitNote() {
  const text = useText()
  const person = usePerson()
  const sites = useSites()
  const chosen = siteInAddress()
  if (person === null || person.siteIds === null || sites.length === 0) return null
  const { siteIds } = person
  if (chosen !== null && siteIds.includes(chosen)) return null
  if (siteIds.length === 0)
    return (
      <Alert severity="warning" role="note" sx={{ mb: 2 }}>
        {text('sites.limit.none')}
      </Alert>
    )
  const own = sites
    .filter(({ id }) => siteIds.includes(id))
    .map(({ platformName }) => platformName)
    .join(', ')
  return (
    <Alert severity="info" role="note" sx={{ mb: 2 }}>
      {text(chosen === null ? 'sites.limit.all' : 'sites.limit.foreign', { own })}
    </Alert>
  )
}
