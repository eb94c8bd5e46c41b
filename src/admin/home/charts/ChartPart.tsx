import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Box, Button, Typography } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { HomePart } from '../HomePart.tsx'

interface ChartPartProps {
  title: string
  /** What the picture shows, in a sentence. */
  summary: string
  chart: ReactNode
  /** The same in figures. */
  table: ReactNode
}

/** A picture, said in a sentence, with its figures behind for who can't see it or wants them exact. */
export function ChartPart({ title, summary, chart, table }: ChartPartProps) {
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <HomePart title={title}>
      <Typography color="textSecondary">{summary}</Typography>
      <Box role="img" aria-label={`${title}. ${summary}`}>
        {chart}
      </Box>
      <Button
        size="small"
        endIcon={<ExpandIcon sx={isOpen ? { transform: 'rotate(180deg)' } : {}} />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text('home.chart.table')}
      </Button>
      <Box id={id} sx={{ overflowX: 'auto' }}>
        {isOpen && table}
      </Box>
    </HomePart>
  )
}
