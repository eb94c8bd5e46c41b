import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../../app/list/filteredList.ts'
import type { FoundRecord } from '#api/findings.ts'
import { SEVERITY_LOOK } from '../../findings/severityLook.ts'
import { useFoundName } from '../../findings/useFoundName.ts'
import { useRuleTitle } from '../../findings/useRuleTitle.ts'
import { whereToFix } from '../../findings/whereToFix.ts'
import { visuallyHidden } from '../../app/visuallyHidden.ts'
import { useText } from '../../i18n/useText.ts'
import type { RuleCount } from './groupByRule.ts'

/** What one rule finds: in one record, which is opened at the field, or in several, which are listed. */
export function RuleToDo({ rule, severity, count, first }: RuleCount<FoundRecord>) {
  const text = useText()
  const title = useRuleTitle()(rule)
  const name = useFoundName()(first)
  const { icon: Icon, color } = SEVERITY_LOOK[severity]
  const { to, state } =
    count === 1
      ? whereToFix(first)
      : { to: filteredList('findings', { rule, severity, isAccepted: false }), state: undefined }
  return (
    <Box component="li" sx={{ py: 0.5, display: 'flex', gap: 1 }}>
      <Icon fontSize="small" sx={{ color, mt: '2px' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={visuallyHidden}>
          {text(`findings.severity.${severity}`)}
        </Box>{' '}
        <Link component={RouterLink} to={to} state={state} underline="always">
          {count === 1 ? text('home.toDo.one', { title, name }) : text('home.toDo.several', { title, count })}
        </Link>
      </Box>
    </Box>
  )
}
