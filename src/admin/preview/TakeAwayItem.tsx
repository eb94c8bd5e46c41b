import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

/** A button, and a sentence on what it gives. */
export function TakeAwayItem({ help, children }: { help: string; children: ReactNode }) {
  return (
    <Box>
      {children}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {help}
      </Typography>
    </Box>
  )
}
