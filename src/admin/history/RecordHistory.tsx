import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material'
import { Suspense, useId, useState } from 'react'
import { PageSkeleton } from '../app/layout/PageSkeleton.tsx'
import { lazyPage } from '../app/lazyPage.ts'
import { useText } from '../i18n/useText.ts'

const RecordHistoryEntries = lazyPage(() => import('./RecordHistoryEntries.tsx'), 'RecordHistoryEntries')

/** The history of the record on this page, folded until one asks for it. */
export function RecordHistory() {
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <Accordion
      disableGutters
      variant="outlined"
      expanded={isOpen}
      onChange={(_, expanded) => setOpen(expanded)}
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
