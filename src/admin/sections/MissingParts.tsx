import { Box, Paper, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import { SECTION_TOPICS } from '#charter/choices.ts'
import { FindingPlace } from '../findings/FindingPlace.tsx'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { useMay } from '../app/session/useMay.ts'
import { useText } from '../i18n/useText.ts'

// What no part speaks of is found in the site; there is at most one finding a topic.
const MISSING = {
  filter: { rule: 'R30', resource: 'sites' },
  sort: { field: 'severity', order: 'ASC' },
  pagination: { page: 1, perPage: SECTION_TOPICS.length },
} as const

/** Which parts the charter has to have and does not, given what its cookies do, and the way to add each. */
export function MissingParts() {
  const text = useText()
  const translate = useTranslate()
  const mayAdd = useMay('create', 'sections')
  const { data = [], total = 0 } = useGetList<FoundRecord>('findings', MISSING)
  if (total === 0) return null
  return (
    <Paper component="section" variant="outlined" aria-labelledby="missing-parts" sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" id="missing-parts" gutterBottom>
        {text('sections.missing.title', { smart_count: total })}
      </Typography>
      {mayAdd && (
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '60em' }}>
          {text('sections.missing.help', { field: translate('resources.sections.fields.topics') })}
        </Typography>
      )}
      <Box component="ul" aria-labelledby="missing-parts" sx={LIST}>
        {data.map((finding) => (
          <Box component="li" key={finding.id} sx={ITEM}>
            <SeverityMark severity={finding.severity} />
            <FindingPlace finding={finding} />
            {finding.isAccepted && (
              <Typography component="span" variant="body2" color="textSecondary">
                {text('sections.missing.accepted')}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Paper>
  )
}

const LIST = { m: 0, mt: 1, p: 0, listStyle: 'none' }
const ITEM = { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5, py: 0.5 }
