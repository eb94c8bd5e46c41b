import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import DownIcon from '@mui/icons-material/KeyboardArrowDown'
import UpIcon from '@mui/icons-material/KeyboardArrowUp'
import HandleIcon from '@mui/icons-material/DragIndicator'
import { Box, IconButton, type SvgIcon } from '@mui/material'
import type { ReactNode } from 'react'
import type { Identifier } from 'react-admin'
import { useText } from '../i18n/useText.ts'
import { ROW_STYLE } from './FixedList.tsx'

interface OrderableItemProps {
  id: Identifier
  name: string
  index: number
  isLast: boolean
  onStep: (from: number, to: number) => void
  children: ReactNode
}

/** An item with its drag handle and the two buttons that move it. */
export function OrderableItem({ id, name, index, isLast, onStep, children }: OrderableItemProps) {
  const text = useText()
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id, attributes: { roleDescription: text('ordering.handleRole') } })
  return (
    <Box
      component="li"
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      sx={[ROW_STYLE, isDragging && DRAGGED]}
    >
      <IconButton
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={text('ordering.handle', { name })}
        size="small"
        sx={{ cursor: isDragging ? 'grabbing' : 'grab', touchAction: 'none' }}
      >
        <HandleIcon fontSize="small" />
      </IconButton>
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      <Box sx={{ display: 'flex', flexShrink: 0 }}>
        <StepButton
          label={text('ordering.up', { name })}
          icon={UpIcon}
          isPossible={index > 0}
          onClick={() => onStep(index, index - 1)}
        />
        <StepButton
          label={text('ordering.down', { name })}
          icon={DownIcon}
          isPossible={!isLast}
          onClick={() => onStep(index, index + 1)}
        />
      </Box>
    </Box>
  )
}

const DRAGGED = { position: 'relative', zIndex: 1, boxShadow: 4, borderRadius: 1 }

interface StepButtonProps {
  label: string
  icon: typeof SvgIcon
  isPossible: boolean
  onClick: () => void
}

/** Moves an item by one place. At the end of the list it is not disabled, since a disabled button loses the focus. */
function StepButton({ label, icon: Icon, isPossible, onClick }: StepButtonProps) {
  return (
    <IconButton
      aria-label={label}
      aria-disabled={!isPossible}
      title={label}
      size="small"
      onClick={() => isPossible && onClick()}
      sx={isPossible ? undefined : { opacity: 0.35, cursor: 'default' }}
    >
      <Icon fontSize="small" />
    </IconButton>
  )
}
