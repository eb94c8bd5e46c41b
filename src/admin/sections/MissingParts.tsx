import { Box, Link, Paper, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import type { FoundRecord } from '#api/findings.ts'
import { SECTION_TOPICS } from '#charter/register/choices.ts'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { locateFix } from '../findings/FindingPlace.tsx'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'

// Missing topics are findings of rule R30 on the site, at most one per topic.
const MISSING = {
  filter: { rule: 'R30', resource: 'sites' },
  sort: { field: 'severity', order: 'ASC' },
  pagination: { page: 1, perPage: SECTION_TOPICS.length },
} as const

/** The parts that the charter lacks, given its cookies, each with a link that creates it. */
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
            <MissingPart finding={finding} mayAdd={mayAdd} />
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

/** The topic of a missing part. For users who may create sections, it is a link that creates the part. */
function MissingPart({ finding, mayAdd }: { finding: FoundRecord; mayAdd: boolean }) {
  const text = useText()
  const { topic, to, state } = locateFix(finding)
  if (!topic) return null
  const name = text(`choices.topics.${topic}`)
  if (!mayAdd) return name
  return (
    <Link component={RouterLink} to={to} state={state} underline="always">
      {text('sections.missing.add', { topic: name })}
    </Link>
  )
}

const LIST = { m: 0, mt: 1, p: 0, listStyle: 'none' }
const ITEM = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '9em minmax(0, 1fr) auto' },
  alignItems: 'baseline',
  columnGap: 1.5,
  py: 0.5,
}
