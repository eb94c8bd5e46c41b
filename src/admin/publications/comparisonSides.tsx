import { MenuItem, TextField } from '@mui/material'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { useExactTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import type { SideTitles } from '../differences/ComparedPages.tsx'

interface SideSelectProps {
  label: string
  value: Side | null
  /** Receives the side as it is written in an address. */
  onChange: (side: string) => void
  versions: readonly Publication[]
  /** Whether the empty page before the first version can be chosen. */
  canBeEmpty?: boolean
}

/** Chooses one side of a comparison: the draft, or a version by its number and when it went online. */
export function SideSelect({ label, value, onChange, versions, canBeEmpty = false }: SideSelectProps) {
  const text = useText()
  const exactTime = useExactTime()
  const options = [
    { side: 'draft', name: text('comparison.draft') },
    ...versions.map(({ number, at }) => ({
      side: String(number),
      name: text('comparison.versionOf', { number, date: exactTime(at) }),
    })),
    ...(canBeEmpty ? [{ side: '0', name: text('comparison.beforeFirst') }] : []),
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

/**
 * Parses one side of a comparison from an address: `3`, `draft`, or `0` for the empty page before the first version.
 * Null if it is none of these.
 */
export function parseSide(side: string): Side | null {
  if (side === 'draft') return 'draft'
  return /^(0|[1-9]\d{0,8})$/.test(side) ? Number(side) : null
}

/** Returns a function that gives the titles of one side of a comparison. */
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

/** Whether a side is the draft or one of the versions. */
export function isKnownSide(side: Side | null, versions: readonly Publication[]): boolean {
  return side === 'draft' || versions.some(({ number }) => number === side)
}
