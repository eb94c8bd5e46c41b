import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Box, ButtonBase } from '@mui/material'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

interface UnfoldingLineProps {
  /** What the line says while it is folded, and while it is unfolded. */
  folded: ReactNode
  unfolded: ReactNode
  /** What it unfolds. */
  children: ReactNode
}

/**
 * A line of one height, whatever it says, that unfolds over what follows it: it moves nothing. It folds again by its button, by
 * Escape, and where the focus goes on to another part of the form. It consists of `span`s, since a help text is a paragraph.
 */
export function UnfoldingLine({ folded, unfolded, children }: UnfoldingLineProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function foldOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }

  function foldWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    const form = currentTarget.closest('form')
    // A dialog that it opens is outside of the form.
    if (form?.contains(relatedTarget) && !currentTarget.contains(relatedTarget)) setOpen(false)
  }

  return (
    <Box component="span" sx={isOpen ? UNFOLDED : FOLDED} onKeyDown={foldOnEscape} onBlur={foldWhenLeft}>
      <ButtonBase
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        sx={LINE}
      >
        <Box component="span" sx={WORDS}>
          {isOpen ? unfolded : folded}
        </Box>
        <ExpandIcon fontSize="small" sx={isOpen ? { transform: 'rotate(180deg)' } : {}} />
      </ButtonBase>
      {/* Without a tab stop of its own: a click on its words keeps the focus, and so the panel open. */}
      <Box component="span" id={id} tabIndex={-1} sx={isOpen ? PANEL : { display: 'none' }}>
        {isOpen && children}
      </Box>
    </Box>
  )
}

const FOLDED = { display: 'block' }
const UNFOLDED = {
  display: 'block',
  position: 'absolute',
  zIndex: 4,
  top: -4,
  left: -8,
  right: -8,
  px: 1,
  py: 0.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  boxShadow: 4,
}
const LINE = {
  display: 'flex',
  width: 1,
  minHeight: 24,
  justifyContent: 'flex-start',
  textAlign: 'left',
  font: 'inherit',
  fontSize: '0.875rem',
  color: 'text.secondary',
  borderRadius: 1,
  '&:focus-visible': { outline: '2px solid currentColor' },
}
const WORDS = {
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '& > *': { verticalAlign: 'middle' },
}
const PANEL = { display: 'block', pt: 0.5, outline: 'none' }
