import { Box, Checkbox, FormControlLabel, Paper, Typography } from '@mui/material'
import { ResourceContextProvider } from 'react-admin'
import type { PlannedSite } from '#charter/import/plan/importPlan.ts'
import { useText } from '../../i18n/useText.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useImportRun } from '../run/importRunContext.ts'
import { ChangedField } from './ChangedField.tsx'

/** What the page says of the platform: its title, and the columns of its tables. */
export function SiteChangesPart({ site }: { site: PlannedSite }) {
  const text = useText()
  const { run, state } = useImportRun()
  const mayWrite = useMay('update', 'sites')
  const isTaken = state.choices.leavesSite !== true
  // A table of ours shows what the platform has: nothing of it is to be taken over.
  if (!site.isApplied && isTaken && mayWrite) return null
  return (
    <Paper component="section" variant="outlined" aria-label={text('imports.texts.site')} sx={{ p: 2 }}>
      <Typography variant="h3">{text('imports.texts.site')}</Typography>
      {mayWrite ? (
        <FormControlLabel
          label={text('imports.texts.takeSite')}
          control={
            <Checkbox size="small" checked={isTaken} onChange={() => run.choose({ leavesSite: isTaken })} />
          }
        />
      ) : (
        <Typography>{text('imports.texts.siteForPublishers')}</Typography>
      )}
      <ResourceContextProvider value="sites">
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {site.changes.map((change) => (
            <li key={change.field}>
              <ChangedField resource="sites" change={change} isNew={false} />
            </li>
          ))}
        </Box>
      </ResourceContextProvider>
    </Paper>
  )
}
