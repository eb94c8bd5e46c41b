import { MenuItem, TextField } from '@mui/material'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { useExactTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import type { SideTitles } from '../differences/ComparedPages.tsx'

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

/** One side of a comparison as an address writes it: `3`, `draft`, `0` for what was before the first. Null: nothing of these. */
export function sideOf(written: string): Side | null {
  if (written === 'draft') return 'draft'
  return /^(0|[1-9]\d{0,8})$/.test(written) ? Number(written) : null
}

/** What one side of a comparison is called. */
export function useSideTitle(): (side: Side) => SideTitles['before'] {
  const text = useText()
  return (side) =>
    side === 'draft'
      ? { short: text('comparison.draftShort'), long: text('comparison.pageOfDraft') }
      : {
          short: text('comparison.version', { number: side }),
          long: text('comparison.pageOfVersion', { number: side }),
        }
}

/** Whether there is such a version; there always is a draft. */
export function isKnown(side: Side | null, versions: readonly Publication[]): boolean {
  return side === 'draft' || versions.some(({ number }) => number === side)
}
