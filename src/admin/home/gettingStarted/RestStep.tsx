import { Box, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useFindingCounts } from '../../findings/useFindingCounts.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { RuleToDo } from '../toDo/RuleToDo.tsx'
import { Step } from './Step.tsx'
import type { Progress } from './useProgress.ts'

const BLOCKERS = { severity: 'blocker', isAccepted: false }
// A list short enough to read at a glance; a link leads to all findings.
const RULES_SHOWN = 5

/** What else keeps the charter from going online. The steps before settle most of it, so it is listed after them. */
export function RestStep({ progress: { blockers, isDone, current } }: { progress: Progress }) {
  const text = useText()
  const { data } = useFindingCounts()
  const rules = data?.rules.filter(({ severity }) => severity === 'blocker') ?? []
  return (
    <Step title={text('start.rest.title')} isDone={isDone('rest')}>
      {blockers === 0 && <Typography>{text('start.rest.done')}</Typography>}
      {blockers > 0 && current !== 'rest' && (
        <Typography>{text('start.rest.elsewhere', { smart_count: blockers })}</Typography>
      )}
      {blockers > 0 && current === 'rest' && (
        <>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {rules.slice(0, RULES_SHOWN).map((rule) => (
              <RuleToDo key={rule.rule} {...rule} />
            ))}
          </Box>
          <Link component={RouterLink} to={filteredList('findings', BLOCKERS)}>
            {text('start.rest.all', { smart_count: blockers })}
          </Link>
        </>
      )}
    </Step>
  )
}
