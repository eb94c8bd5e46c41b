import { Box, Typography } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { DisclosureButton } from '../../kit/DisclosureButton.tsx'
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
      <DisclosureButton isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
        {text('home.chart.table')}
      </DisclosureButton>
      <Box id={id} sx={{ overflowX: 'auto' }}>
        {isOpen && table}
      </Box>
    </HomePart>
  )
}
