import { Box, Button, Paper, Typography } from '@mui/material'
import { Pagination, useListContext } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import { PageSkeleton } from '../../kit/PageSkeleton.tsx'
import { ListError } from '../../kit/list/ListEntries.tsx'
import { useText } from '../../i18n/useText.ts'
import { AcceptMany } from '../accept/AcceptMany.tsx'
import { Outcome, useOutcome } from '../accept/Outcome.tsx'
import { foundKey } from '../foundKey.ts'
import { FindingItem } from '../FindingItem.tsx'
import { useFindingSelection } from '../accept/useFindingSelection.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'

/** A page of findings, or a message when there is none; above it the last action and the actions on the selection. */
export function FindingEntries() {
  const text = useText()
  const { data, error, isPending, total } = useListContext<FoundRecord>()
  const selection = useFindingSelection(data ?? [])
  const { outcome, announce } = useOutcome()
  if (isPending) return <PageSkeleton />
  if (!data) return <ListError />
  return (
    <>
      {/* The list below stays mounted, so that text being typed in it is not lost. */}
      {error && <ListError />}
      <Outcome outcome={outcome} />
      {total === 0 ? (
        <NoFinding />
      ) : (
        <>
          <AcceptMany selection={selection} onDone={announce} />
          <Paper component="ul" variant="outlined" aria-label={text('findings.title')} sx={LIST}>
            {data.map((finding) => (
              <Box component="li" key={foundKey(finding)} sx={ITEM}>
                <FindingItem
                  finding={finding}
                  selection={{ isSelected: selection.has(finding), toggle: () => selection.toggle(finding) }}
                  onDone={announce}
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

/** Stands in for an empty list: no finding is left, or none matches the filters. */
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
