import { Box, Button, Paper, Typography } from '@mui/material'
import { Pagination, useListContext } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import { PageSkeleton } from '../../kit/states.tsx'
import { ListError } from '../../kit/list/ListEntries.tsx'
import { useText } from '../../i18n/useText.ts'
import { AcceptMany } from '../accept/AcceptMany.tsx'
import { Outcome, useOutcome } from '../accept/Outcome.tsx'
import { FindingItem } from '../FindingItem.tsx'
import { useChosen } from '../accept/useChosen.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'

/** A page of findings, or why there is nothing to show; above them what was done, and what can be done to several. */
export function FindingEntries() {
  const text = useText()
  const { data, error, isPending, total } = useListContext<FoundRecord>()
  const chosen = useChosen(data ?? [])
  const { said, say } = useOutcome()
  if (isPending) return <PageSkeleton />
  if (!data) return <ListError />
  return (
    <>
      {/* What is being typed below stays. */}
      {error && <ListError />}
      <Outcome said={said} />
      {total === 0 ? (
        <NoFinding />
      ) : (
        <>
          <AcceptMany chosen={chosen} onDone={say} />
          <Paper component="ul" variant="outlined" aria-label={text('findings.title')} sx={LIST}>
            {data.map((finding) => (
              <Box component="li" key={finding.id} sx={ITEM}>
                <FindingItem
                  finding={finding}
                  choice={{ isChosen: chosen.has(finding), toggle: () => chosen.toggle(finding) }}
                  onDone={say}
                />
              </Box>
            ))}
          </Paper>
          <Pagination rowsPerPageOptions={[25, 50, 100]} />
        </>
      )}
    </>
  )
}

const LIST = { m: 0, p: 0, listStyle: 'none', '& > li:first-of-type': { borderTop: 0 } }
const ITEM = { px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }

/** Stands in for the list: nothing is left to be done, or nothing is as the filters want it. */
function NoFinding() {
  const text = useText()
  const { setFilters } = useListContext()
  const { isAccepted, ...others } = useListFilter()
  const isFiltered = Object.keys(others).length > 0 || isAccepted === true
  if (!isFiltered) {
    return <Typography>{text(isAccepted === false ? 'findings.noneOpen' : 'findings.none')}</Typography>
  }
  return (
    <>
      <Typography sx={{ mb: 1 }}>{text('findings.noneFound')}</Typography>
      <Button variant="outlined" onClick={() => setFilters({}, {})}>
        {text('findings.showAll')}
      </Button>
    </>
  )
}
