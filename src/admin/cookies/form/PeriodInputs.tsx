import { Box, MenuItem, TextField, Typography } from '@mui/material'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { isLifetime } from '#charter/lifetime/lifetime.ts'
import { words } from '#charter/words/words.ts'
import { useLanguage } from '../../app/language.ts'
import { useText } from '../../i18n/useText.ts'
import { type LifetimeDraft, lifetimeOf, saysItsUnit, UNITS } from './lifetimeDraft.ts'

interface Props {
  draft: LifetimeDraft
  isInvalid: boolean
  onChange: (part: Partial<LifetimeDraft>) => void
  onLeave: () => void
}

/** A number and its unit; where the words typed say the unit themselves, how they were understood. */
export function PeriodInputs({ draft, isInvalid, onChange, onLeave }: Props) {
  const text = useText()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mr: 2 }}>
      <TextField
        value={draft.typed}
        onChange={(event) => onChange({ choice: 'period', typed: event.target.value })}
        onBlur={onLeave}
        error={isInvalid}
        size="small"
        margin="none"
        slotProps={{ htmlInput: { 'aria-label': text('cookies.lifetime.amount') } }}
        sx={{ width: saysItsUnit(draft.typed) ? '12em' : '6em' }}
      />
      {saysItsUnit(draft.typed) ? (
        <Understood draft={draft} />
      ) : (
        <UnitSelect draft={draft} onChange={onChange} />
      )}
    </Box>
  )
}

function UnitSelect({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const text = useText()
  const { language } = useLanguage()
  const { lifetime: names } = words(language)
  return (
    <TextField
      select
      value={draft.unit}
      onChange={(event) => {
        const unit = UNITS.find((one) => one === event.target.value)
        if (unit) onChange({ choice: 'period', unit })
      }}
      size="small"
      margin="none"
      slotProps={{ select: { inputProps: { 'aria-label': text('cookies.lifetime.unit') } } }}
    >
      {UNITS.map((unit) => (
        <MenuItem key={unit} value={unit}>
          {draft.typed.trim() === '1' ? names[unit].one : names[unit].many}
        </MenuItem>
      ))}
    </TextField>
  )
}

function Understood({ draft }: { draft: LifetimeDraft }) {
  const text = useText()
  const { language } = useLanguage()
  const lifetime = lifetimeOf(draft)
  return (
    <Typography variant="body2" role="status">
      {isLifetime(lifetime) &&
        text('cookies.lifetime.understood', { lifetime: lifetimeInWords(lifetime, language) })}
    </Typography>
  )
}
