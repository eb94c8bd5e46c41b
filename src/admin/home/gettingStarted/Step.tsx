import DoneIcon from '@mui/icons-material/CheckCircle'
import ToDoIcon from '@mui/icons-material/RadioButtonUnchecked'
import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import { useText } from '../../i18n/useText.ts'

interface StepProps {
  title: string
  isDone: boolean
  children: ReactNode
}

/** A step of getting started, with whether it is done. */
export function Step({ title, isDone, children }: StepProps) {
  const text = useText()
  const Icon = isDone ? DoneIcon : ToDoIcon
  return (
    <Box component="li" sx={STEP}>
      <Icon sx={{ color: isDone ? 'success.main' : 'text.secondary', mt: '1px' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography component="h3" variant="h3">
          {title}
          <Box component="span" sx={visuallyHidden}>
            {' '}
            ({text(isDone ? 'start.done' : 'start.toDo')})
          </Box>
        </Typography>
        {children}
      </Box>
    </Box>
  )
}

const STEP = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: 1.5,
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
}

/** The buttons of a step. */
export function StepActions({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>{children}</Box>
}

interface StepLinkProps {
  to: string
  /** Whether this is the next thing to do; there is one filled button on the page. */
  isNext: boolean
  children: ReactNode
}

export function StepLink({ to, isNext, children }: StepLinkProps) {
  return (
    <Button component={Link} to={to} variant={isNext ? 'contained' : 'outlined'}>
      {children}
    </Button>
  )
}
