import { Checkbox, FormControl, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import { useSites } from '../kit/sites.ts'
import { useImportRun } from './run/importRunContext.ts'

/** For which platforms the rows are that name none; nothing of a register with one. */
export function SitesPart() {
  const text = useText()
  const { run, state } = useImportRun()
  const sites = useSites()
  const { siteIds, planned } = state
  if (sites.length < 2 || planned === null) return null
  function toggle(id: number) {
    const others = siteIds.filter((one) => one !== id)
    const chosen = others.length < siteIds.length ? others : [...siteIds, id]
    // A row has to stand somewhere.
    if (chosen.length > 0) run.decide({ siteIds: chosen })
  }
  return (
    <FormControl component="fieldset" sx={{ maxWidth: '60rem' }}>
      <FormLabel component="legend">{text('imports.sites.title')}</FormLabel>
      <FormGroup row>
        {sites.map(({ id, platformName }) => (
          <FormControlLabel
            key={id}
            label={platformName}
            control={<Checkbox size="small" checked={siteIds.includes(id)} onChange={() => toggle(id)} />}
          />
        ))}
      </FormGroup>
      <FormHelperText>{text('imports.sites.help')}</FormHelperText>
    </FormControl>
  )
}
