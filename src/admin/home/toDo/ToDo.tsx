import { Box, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { LoadFailed } from '../../kit/ErrorAlert.tsx'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useFindingCounts } from '../../findings/useFindingCounts.ts'
import { useText } from '../../i18n/useText.ts'
import { HomePart } from '../HomePart.tsx'
import { DraftsToDo } from './DraftsToDo.tsx'
import { FindingTotals } from './FindingTotals.tsx'
import { NextToDo } from './NextToDo.tsx'
import { RuleToDo } from './RuleToDo.tsx'

// A list short enough to read at a glance; a link leads to all findings.
const RULES_SHOWN = 8

/** The tasks: the most urgent finding, the totals, the findings by rule, and the drafts. */
export function ToDo() {
  const text = useText()
  const { data: counts, isError, refetch } = useFindingCounts()
  const rules = counts?.rules ?? []
  const total = rules.reduce((sum, { count }) => sum + count, 0)
  const [next] = rules
  return (
    <HomePart title={text('home.toDo.title')}>
      {isError && <LoadFailed onRetry={() => void refetch()} />}
      {counts && total === 0 && <Typography>{text('home.toDo.nothing')}</Typography>}
      {next && <NextToDo finding={next.first} />}
      <FindingTotals />
      {(rules.length > 1 || total > 1) && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {rules.slice(0, RULES_SHOWN).map((rule) => (
            <RuleToDo key={`${rule.rule} ${rule.severity}`} {...rule} />
          ))}
        </Box>
      )}
      <DraftsToDo />
      <Box sx={LISTS}>
        {total > 0 && (
          <Link component={RouterLink} to={filteredList('findings', { isAccepted: false })}>
            {text('home.toDo.all', { smart_count: total })}
          </Link>
        )}
        {counts && counts.now.accepted > 0 && (
          <Link component={RouterLink} to={filteredList('findings', { isAccepted: true })}>
            {text('home.toDo.accepted', { smart_count: counts.now.accepted })}
          </Link>
        )}
      </Box>
    </HomePart>
  )
}

const LISTS = { mt: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }
