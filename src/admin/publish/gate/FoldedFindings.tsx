import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material'
import { useId } from 'react'
import { FindingsToRead, type FindingsToReadProps } from './FindingsToRead.tsx'

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
