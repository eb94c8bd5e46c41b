import { Box, Typography } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { DisclosureButton } from '../../kit/DisclosureButton.tsx'
import { useText } from '../../i18n/useText.ts'
import { HomePart } from '../HomePart.tsx'

interface ChartPartProps {
  title: string
  /** The content of the chart in one sentence, also for screen readers. */
  summary: string
  chart: ReactNode
  /** The same data as a table. */
  table: ReactNode
}

/** A chart with its summary and, unfolded on demand, its exact figures, which screen readers can read. */
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
      <DisclosureButton isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
        {text('home.chart.table')}
      </DisclosureButton>
      <Box id={id} sx={{ overflowX: 'auto' }}>
        {isOpen && table}
      </Box>
    </HomePart>
  )
}
