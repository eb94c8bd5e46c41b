import { MenuItem, TextField } from '@mui/material'
import { useEffect } from 'react'
import { useText } from '../../i18n/useText.ts'
import { chooseSite, siteInAddress, useSites } from '../../kit/sites.ts'

const ALL = 0

/** Chooses the platform that the screens speak of. With one platform there is nothing to choose. */
export function SiteChooser() {
  const text = useText()
  const sites = useSites()
  const chosen = siteInAddress()
  const isGone = chosen !== null && sites.length > 0 && sites.every(({ id }) => id !== chosen)
  useEffect(() => {
    if (isGone) chooseSite(null)
  }, [isGone])
  if (sites.length < 2) return null
  return (
    <TextField
      select
      size="small"
      value={chosen ?? ALL}
      onChange={({ target }) => chooseSite(sites.find(({ id }) => id === Number(target.value)) ?? null)}
      slotProps={{ htmlInput: { 'aria-label': text('sites.chooser.label') } }}
      sx={{ flexShrink: 1, minWidth: { xs: 90, sm: 160 }, maxWidth: 260, m: 0 }}
    >
      <MenuItem value={ALL}>{text('sites.chooser.all')}</MenuItem>
      {sites.map(({ id, platformName }) => (
        <MenuItem key={id} value={id}>
          {platformName}
        </MenuItem>
      ))}
    </TextField>
  )
}
