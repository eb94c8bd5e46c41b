import MissingIcon from '@mui/icons-material/ErrorOutlineOutlined'
import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Marks a missing value by an icon and a text: « Durée à renseigner ». */
export function MissingMark({ children }: { children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: 'warning.main',
        fontSize: '0.875rem',
      }}
    >
      <MissingIcon fontSize="inherit" />
      {children}
    </Box>
  )
}
