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
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { filteredList } from '../kit/list/listFilter.ts'
import { FindingItem } from '../findings/FindingItem.tsx'
import { useText } from '../i18n/useText.ts'

interface FindingsToReadProps {
  /** The filter that selects these findings in the list of findings. */
  filter: Record<string, unknown>
  /** Names the list for screen readers. */
  label: string
  onDone: (message: string) => void
}

// This page is for publishing; the list of findings is the place to work through hundreds.
const FIRST = { page: 1, perPage: 5 }
const MOST_URGENT_FIRST = { field: 'severity', order: 'ASC' } as const

/** The first findings that match a filter, with their actions, and a link to all of them. */
export function FindingsToRead({ filter, label, onDone }: FindingsToReadProps) {
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
      {/* The list below stays mounted, so that text being typed in it is not lost. */}
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

interface FoldedFindingsProps extends Omit<FindingsToReadProps, 'label'> {
  /** Nothing is rendered when it is 0. */
  count: number
  title: string
  /** A few words on what these findings mean for publishing. */
  hint: string
}

/** Findings that do not block publishing, folded; they are loaded when the reader unfolds them. */
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
