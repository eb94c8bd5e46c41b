import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Button, Typography } from '@mui/material'
import { Suspense, useEffect, useId, useRef } from 'react'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import { PageSkeleton } from '../kit/states.tsx'
import { lazyPage } from '../kit/lazyPage.ts'
import { useText } from '../i18n/useText.ts'

const RecordHistoryEntries = lazyPage(() => import('./RecordHistoryEntries.tsx'), 'RecordHistoryEntries')

interface RecordHistoryProps {
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  /** Counts how often the page's head was asked for it: it then comes into sight, and the keyboard with it. */
  asked: number
}

/** The history of the record on this page, folded until one asks for it. */
export function RecordHistory({ isOpen, onToggle, asked }: RecordHistoryProps) {
  const text = useText()
  const id = useId()
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked === 0) return
    part.current?.scrollIntoView({ block: 'start' })
    part.current?.querySelector('button')?.focus()
  }, [asked])
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
        <Typography component="span" color="textSecondary">
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

/** Leads from the head of a record's page to its history, which stands below the form. */
export function HistoryButton({ onClick }: { onClick: () => void }) {
  const text = useText()
  return (
    <Button startIcon={<HistoryIcon />} onClick={onClick}>
      {text('history.title')}
    </Button>
  )
}
