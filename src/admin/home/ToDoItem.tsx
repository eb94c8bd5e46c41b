import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { MissingMark } from '../app/MissingMark.tsx'
import { useText } from '../i18n/useText.ts'
import type { ToDoEntry } from './useToDo.ts'

export function ToDoItem({ message, count, to }: ToDoEntry) {
  const text = useText()
  return (
    <Box component="li" sx={{ py: 0.5 }}>
      <MissingMark>
        <Link component={RouterLink} to={to} color="inherit" underline="always">
          {text(message, { smart_count: count })}
        </Link>
      </MissingMark>
    </Box>
  )
}
