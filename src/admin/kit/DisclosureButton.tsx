import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'

interface DisclosureButtonProps {
  isOpen: boolean
  /** The id of the element that it shows and hides. */
  controls: string
  onToggle: () => void
  children: ReactNode
}

/** Shows and hides additional details. */
export function DisclosureButton({ isOpen, controls, onToggle, children }: DisclosureButtonProps) {
  return (
    <Button
      size="small"
      endIcon={<ExpandIcon sx={isOpen ? { transform: 'rotate(180deg)' } : {}} />}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      {children}
    </Button>
  )
}
