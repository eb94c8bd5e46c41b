import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Keeps a page of short fields as narrow as they are. */
export function UserPage({ children }: { children: ReactNode }) {
  return <Box sx={{ maxWidth: '46rem' }}>{children}</Box>
}
