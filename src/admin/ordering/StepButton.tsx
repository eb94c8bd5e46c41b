import { IconButton, type SvgIcon } from '@mui/material'

interface StepButtonProps {
  label: string
  icon: typeof SvgIcon
  isPossible: boolean
  onClick: () => void
}

/** Moves an item by one place. At the end of the list it stays focusable: a disabled button would drop the focus. */
export function StepButton({ label, icon: Icon, isPossible, onClick }: StepButtonProps) {
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
