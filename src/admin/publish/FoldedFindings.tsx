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
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import type { FoundRecord } from '#api/findings.ts'
import type { Severity } from '#charter/findings/finding.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { HEADER_HEIGHT } from '../kit/theme.ts'
import { filteredList } from '../kit/list/listFilter.ts'
import { foundKey } from '../findings/foundKey.ts'
import { FindingItem } from '../findings/FindingItem.tsx'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { useText } from '../i18n/useText.ts'

interface FoldedFindingsProps extends Omit<FindingsToReadProps, 'label'> {
  /** Gives the line its mark; findings that somebody answers for have none. */
  severity?: Severity
  /** Nothing is rendered when it is 0. */
  count: number
  title: string
  /** A few words on what these findings mean for publishing. */
  hint: string
  /** Where something else unfolds the list too. */
  list?: FoldedList
  /** Stands above the list. */
  children?: ReactNode
}

/** Findings folded in a line; they are loaded when the reader unfolds them. */
export function FoldedFindings({
  severity,
  count,
  title,
  hint,
  list,
  children,
  ...read
}: FoldedFindingsProps) {
  const id = useId()
  const own = useFoldedList()
  const { isOpen, toggle, summary } = list ?? own
  if (count === 0) return null
  return (
    <Accordion
      disableGutters
      variant="outlined"
      expanded={isOpen}
      onChange={toggle}
      slotProps={{ heading: { component: 'h2' }, transition: { unmountOnExit: true } }}
    >
      <AccordionSummary
        ref={summary}
        expandIcon={<ExpandMoreIcon />}
        id={`${id}-title`}
        aria-controls={`${id}-part`}
        sx={SUMMARY}
      >
        {severity ? (
          <SeverityMark severity={severity}>{title}</SeverityMark>
        ) : (
          <Typography component="span" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
            {title}
          </Typography>
        )}
        <Typography component="span" variant="body2" color="textSecondary">
          {hint}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        {children}
        <FindingsToRead {...read} label={title} />
      </AccordionDetails>
    </Accordion>
  )
}

const SUMMARY = {
  scrollMarginTop: HEADER_HEIGHT + 16,
  fontFamily: 'inherit',
  '& .MuiAccordionSummary-content': { flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' },
}

export interface FoldedList {
  isOpen: boolean
  toggle: () => void
  /** Unfolds the list and brings the reader to it. */
  show: () => void
  summary: RefObject<HTMLDivElement | null>
}

export function useFoldedList(): FoldedList {
  const [isOpen, setOpen] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  return {
    isOpen,
    toggle: () => setOpen(!isOpen),
    show() {
      setOpen(true)
      summary.current?.focus({ preventScroll: true })
      // The line at the top, so that what unfolds below it is in sight too.
      summary.current?.scrollIntoView({ block: 'start' })
    },
    summary,
  }
}

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
function FindingsToRead({ filter, label, onDone }: FindingsToReadProps) {
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
          <Box component="li" key={foundKey(finding)} sx={ITEM}>
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
