import { Box, Button, Link, Paper, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import type { FoundRecord } from '#api/findings.ts'
import type { SectionTopic } from '#charter/register/choices.ts'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { listMissingTopics, locateNewSection } from '../findings/FindingPlace.tsx'
import { useMay } from '../kit/session/access.tsx'
import { SiteNames } from '../kit/SiteNames.tsx'
import { useSpeaksOfAll } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'

// Missing topics are in the findings of rule R30 on the site: one that blocks, one that warns.
const MISSING = {
  filter: { rule: 'R30', resource: 'sites' },
  sort: { field: 'severity', order: 'ASC' },
  // Each platform may lack each of them.
  pagination: { page: 1, perPage: 1_000 },
} as const

/** The parts that the charter lacks, given its cookies, each with a link that creates it. */
export function MissingParts() {
  const text = useText()
  const translate = useTranslate()
  const mayAdd = useMay('create', 'sections')
  const { data = [] } = useGetList<FoundRecord>('findings', MISSING)
  const isOfAll = useSpeaksOfAll()
  const missing = listMissing(data)
  if (missing.length === 0) return null
  return (
    <Paper component="section" variant="outlined" aria-labelledby="missing-parts" sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" id="missing-parts" gutterBottom>
        {text('sections.missing.title', { smart_count: missing.length })}
      </Typography>
      {mayAdd && (
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '60em' }}>
          {text('sections.missing.help', { field: translate('resources.sections.fields.topics') })}
        </Typography>
      )}
      {mayAdd && (
        <Button component={RouterLink} to="/model-texts" variant="outlined" sx={{ mt: 1 }}>
          {text('start.texts.see')}
        </Button>
      )}
      <Box component="ul" aria-labelledby="missing-parts" sx={LIST}>
        {missing.map(({ finding, topic, siteIds }) => (
          <Box component="li" key={topic} sx={ITEM}>
            <SeverityMark severity={finding.severity} />
            <MissingPart topic={topic} mayAdd={mayAdd} />
            {(finding.isAccepted || isOfAll) && (
              <Typography component="span" variant="body2" color="textSecondary">
                {finding.isAccepted && text('sections.missing.accepted')}{' '}
                {isOfAll && <SiteNames ids={siteIds} />}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Paper>
  )
}

interface Missing {
  topic: SectionTopic
  /** The most serious one that says so. */
  finding: FoundRecord
  /** The platforms that lack it. */
  siteIds: number[]
}

function listMissing(findings: readonly FoundRecord[]): Missing[] {
  const missing = new Map<SectionTopic, Missing>()
  for (const finding of findings)
    for (const topic of listMissingTopics(finding)) {
      const known = missing.get(topic)
      const siteIds = [...(known?.siteIds ?? []), ...(finding.siteIds ?? [])]
      missing.set(topic, { topic, finding: known?.finding ?? finding, siteIds })
    }
  return [...missing.values()]
}

/** The topic of a missing part. For users who may create sections, it is a link that creates the part. */
function MissingPart({ topic, mayAdd }: { topic: SectionTopic; mayAdd: boolean }) {
  const text = useText()
  const { to, state } = locateNewSection(topic)
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
