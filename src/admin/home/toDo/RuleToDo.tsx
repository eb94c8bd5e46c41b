import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { RuleCount } from '#charter/findings/findingCounts.ts'
import type { FoundRecord } from '#api/findings.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useMay } from '../../kit/session/access.tsx'
import { SEVERITY_LOOK } from '../../findings/SeverityMark.tsx'
import { useFoundRecordName, useRuleTitle } from '../../findings/findingTexts.ts'
import { listMissingTopics, locateFix } from '../../findings/FindingPlace.tsx'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import { useText } from '../../i18n/useText.ts'

/** The findings of one rule as a link: to the field if there is one finding, to their list if there are several. */
export function RuleToDo({ rule, severity, count, first }: RuleCount<FoundRecord>) {
  const text = useText()
  const title = useRuleTitle()(rule)
  const nameOf = useFoundRecordName()
  const mayAdd = useMay('create', 'sections')
  const { icon: Icon, color } = SEVERITY_LOOK[severity]
  const fix = locateFix(first)
  // A person who may not add the missing section reads the finding in the list.
  const { to, state } =
    count === 1 && (fix.remedy !== 'newSection' || mayAdd)
      ? fix
      : { to: filteredList('findings', { rule, severity, isAccepted: false }), state: undefined }
  const topics = listMissingTopics(first).map((topic) => text(`choices.topics.${topic}`))
  // One rule may have findings of several severities, so the label names the severity too.
  const label =
    count === 1
      ? text('home.toDo.one', {
          title,
          name: topics.length > 0 ? topics.join(', ') : nameOf(first),
        })
      : text('home.toDo.several', {
          title,
          count: text(`findings.severityCount.${severity}`, { smart_count: count }),
        })
  return (
    <Box component="li" sx={{ py: 0.5, display: 'flex', gap: 1 }}>
      <Icon fontSize="small" sx={{ color, mt: '2px' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {count === 1 && (
          <Box component="span" sx={visuallyHidden}>
            {text(`findings.severity.${severity}`)}{' '}
          </Box>
        )}
        <Link component={RouterLink} to={to} state={state} underline="always">
          {label}
        </Link>
      </Box>
    </Box>
  )
}
