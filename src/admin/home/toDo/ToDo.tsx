import { Box, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { LoadFailed } from '../../app/LoadFailed.tsx'
import { filteredList } from '../../app/list/filteredList.ts'
import { useText } from '../../i18n/useText.ts'
import { HomePart } from '../HomePart.tsx'
import { DraftsToDo } from './DraftsToDo.tsx'
import { FindingTotals } from './FindingTotals.tsx'
import { NextToDo } from './NextToDo.tsx'
import { RuleToDo } from './RuleToDo.tsx'
import { useOpenFindings } from './useOpenFindings.ts'

// As much as one takes in at a glance; the others are a click away.
const RULES_SHOWN = 8

/** What to do next, then all that the register finds in itself, rule by rule; each leads to where it is put right. */
export function ToDo() {
  const text = useText()
  const { findings, rules, total, isKnown, isError, refetch } = useOpenFindings()
  const [next] = findings
  return (
    <HomePart title={text('home.toDo.title')}>
      {isError && <LoadFailed onRetry={refetch} />}
      {isKnown && total === 0 && <Typography>{text('home.toDo.nothing')}</Typography>}
      {next && <NextToDo finding={next} />}
      <FindingTotals />
      {(rules.length > 1 || total > 1) && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {rules.slice(0, RULES_SHOWN).map((rule) => (
            <RuleToDo key={`${rule.rule} ${rule.severity}`} {...rule} />
          ))}
        </Box>
      )}
      <DraftsToDo />
      {total > 0 && (
        <Link component={RouterLink} to={filteredList('findings', { isAccepted: false })}>
          {text('home.toDo.all', { smart_count: total })}
        </Link>
      )}
    </HomePart>
  )
}
