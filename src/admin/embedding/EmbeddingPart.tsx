import { Box, Paper, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/useText.ts'

interface EmbeddingPartProps {
  title: string
  /** When to choose this way, and its consequences. */
  help: string
  /** What to do there, one thing after the other; empty where that is clear. */
  steps: string[]
  /** An example of the result. */
  sample?: ReactNode
  children: ReactNode
}

/** One way to embed the charter: its use, the code to copy and, beside it, an example. */
export function EmbeddingPart({ title, help, steps, sample, children }: EmbeddingPartProps) {
  const text = useText()
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h2" id={id} gutterBottom>
        {title}
      </Typography>
      <Box sx={sample ? COLUMNS : { maxWidth: '46rem' }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography gutterBottom>{help}</Typography>
          {steps.length > 0 && (
            <Box component="ol" sx={{ my: 2, pl: 3, '& > li': { mb: 0.5 } }}>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </Box>
          )}
          {children}
        </Box>
        {sample && (
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="body2" color="textSecondary" gutterBottom>
              {text('embedding.sample')}
            </Typography>
            <Paper variant="outlined" sx={{ height: 340, overflow: 'hidden' }}>
              {sample}
            </Paper>
          </Box>
        )}
      </Box>
    </Paper>
  )
}

const COLUMNS = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
}
