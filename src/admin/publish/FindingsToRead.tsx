import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Link,
  Paper,
  Skeleton,
  Typography,
} from '@mui/material'
import { useGetList } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { useId } from 'react'
import type { FoundRecord } from '#api/findings.ts'
import { LoadFailed } from '../kit/states.tsx'
import { filteredList } from '../kit/list/listFilter.ts'
import { FindingItem } from '../findings/FindingItem.tsx'
import { useText } from '../i18n/useText.ts'

export interface FindingsToReadProps {
  /** What finds all of them in the list of findings. */
  filter: Record<string, unknown>
  onDone: (said: string) => void
}

// A page is published here; the list is where one works through hundreds.
const FIRST = { page: 1, perPage: 5 }
const MOST_URGENT_FIRST = { field: 'severity', order: 'ASC' } as const

/** The first of some findings, with all that can be done about each, and the way to the others. */
export function FindingsToRead({ filter, label, onDone }: FindingsToReadProps & { label: string }) {
  const text = useText()
  const { data, total, isError, refetch } = useGetList<FoundRecord>('findings', {
    filter,
    sort: MOST_URGENT_FIRST,
    pagination: FIRST,
  })
  const failure = isError && <LoadFailed onRetry={() => void refetch()} />
  if (data === undefined) return failure || <Skeleton variant="rounded" height={120} />
  return (
    <>
      {/* What is being typed below stays. */}
      {failure}
      <Paper component="ul" variant="outlined" aria-label={label} sx={LIST}>
        {data.map((finding) => (
          <Box component="li" key={finding.id} sx={ITEM}>
            <FindingItem finding={finding} onDone={onDone} />
          </Box>
        ))}
      </Paper>
      {total !== undefined && total > 1 && (
        <Link
          component={RouterLink}
          to={filteredList('findings', filter)}
          sx={{ display: 'inline-block', mt: 1 }}
        >
          {text('publish.gate.all', { smart_count: total })}
        </Link>
      )}
    </>
  )
}

const LIST = { m: 0, p: 0, listStyle: 'none', '& > li:first-of-type': { borderTop: 0 } }
const ITEM = { px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }

interface FoldedFindingsProps extends FindingsToReadProps {
  /** How many there are; there is nothing to unfold when there is none. */
  count: number
  title: string
  /** A word on what they mean for publishing. */
  hint: string
}

/** Findings that do not keep anything from going online, for whoever wants to read them. */
export function FoldedFindings({ count, title, hint, ...list }: FoldedFindingsProps) {
  const id = useId()
  if (count === 0) return null
  return (
    <Accordion
      disableGutters
      variant="outlined"
      slotProps={{ heading: { component: 'h2' }, transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />} id={`${id}-title`} aria-controls={`${id}-part`}>
        <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {title}
        </Typography>
        <Typography component="span" color="textSecondary">
          {hint}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        <FindingsToRead {...list} label={title} />
      </AccordionDetails>
    </Accordion>
  )
}
