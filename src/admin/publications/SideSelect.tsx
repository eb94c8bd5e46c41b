import { MenuItem, TextField } from '@mui/material'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { useExactTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'

interface SideSelectProps {
  label: string
  value: Side | null
  onChange: (written: string) => void
  versions: readonly Publication[]
  /** Whether it can be what was before the first version. */
  hasNothing?: boolean
}

/** Chooses one side of a comparison: the draft, or a version by its number and when it went online. */
export function SideSelect({ label, value, onChange, versions, hasNothing = false }: SideSelectProps) {
  const text = useText()
  const exactTime = useExactTime()
  const options = [
    { side: 'draft', name: text('comparison.draft') },
    ...versions.map(({ number, at }) => ({
      side: String(number),
      name: text('comparison.versionOf', { number, date: exactTime(at) }),
    })),
    ...(hasNothing ? [{ side: '0', name: text('comparison.beforeFirst') }] : []),
  ]
  const chosen = options.find(({ side }) => side === String(value))
  return (
    <TextField
      select
      margin="none"
      label={label}
      value={chosen?.side ?? ''}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {options.map(({ side, name }) => (
        <MenuItem key={side} value={side}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
