import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Button, Typography } from '@mui/material'
import { Suspense, useEffect, useId, useRef } from 'react'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { lazyPage } from '../kit/lazyPage.ts'
import { useText } from '../i18n/useText.ts'

const RecordHistoryEntries = lazyPage(() => import('./RecordHistoryEntries.tsx'), 'RecordHistoryEntries')

interface RecordHistoryProps {
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  /** Number of clicks on `HistoryButton`: each one scrolls to the history and moves the focus there. */
  revealCount: number
}

/** The history of the record on this page, folded at first. */
export function RecordHistory({ isOpen, onToggle, revealCount }: RecordHistoryProps) {
  const text = useText()
  const id = useId()
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (revealCount === 0) return
    part.current?.scrollIntoView({ block: 'start' })
    part.current?.querySelector('button')?.focus()
  }, [revealCount])
  return (
    <Accordion
      ref={part}
      disableGutters
      variant="outlined"
      expanded={isOpen}
      onChange={(_, expanded) => onToggle(expanded)}
      slotProps={{ heading: { component: 'h2' }, transition: { unmountOnExit: true } }}
      sx={{ mt: 2 }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />} id={`${id}-title`} aria-controls={`${id}-part`}>
        <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {text('history.title')}
        </Typography>
        <Typography component="span" color="textSecondary" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {text('history.record.summary')}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Suspense fallback={<PageSkeleton rows={3} />}>
          <RecordHistoryEntries />
        </Suspense>
      </AccordionDetails>
    </Accordion>
  )
}

/** Stands in the head of a record's page and leads to its history, below the form. */
export function HistoryButton({ onClick }: { onClick: () => void }) {
  const text = useText()
  return (
    <Button startIcon={<HistoryIcon />} onClick={onClick}>
      {text('history.title')}
    </Button>
  )
}
