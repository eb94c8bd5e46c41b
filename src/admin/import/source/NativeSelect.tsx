import { TextField } from '@mui/material'
import type { ReactNode } from 'react'

// Alone in its file because the columns are chosen by it too, of which a file may have hundreds.

interface NativeSelectProps {
  label: string
  /** Whether the label is for assistive technology only, where a heading of a table says it. */
  isLabelHidden?: boolean
  value: string
  onChoose: (value: string) => void
  /** `option` and `optgroup` elements. */
  children: ReactNode
}

/** A choice list of the browser’s own: hundreds of them cost little, and telephones show them as they are used to. */
export function NativeSelect({ label, isLabelHidden = false, value, onChoose, children }: NativeSelectProps) {
  return (
    <TextField
      select
      label={isLabelHidden ? undefined : label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      fullWidth={isLabelHidden}
      margin={isLabelHidden ? 'none' : 'dense'}
      slotProps={{
        select: { native: true },
        inputLabel: { shrink: true },
        htmlInput: isLabelHidden ? { 'aria-label': label } : {},
      }}
    >
      {children}
    </TextField>
  )
}
