import { Box, Button } from '@mui/material'
import { useState } from 'react'
import type { ChangedFieldInWords } from '#charter/history/changedFieldsInWords.ts'
import { useText } from '../i18n/useText.ts'
import { ChangedValues, isCut, type Sides } from './ChangedValues.tsx'

/** How many fields are shown before one asks for the others. */
const SHOWN = 3

interface ChangedFieldsProps {
  fields: readonly ChangedFieldInWords[]
  sides: Sides
  /** Whether all of them are shown from the start. */
  isUnfolded?: boolean
}

/** The changes of a record, field by field, in words. */
export function ChangedFields({ fields, sides, isUnfolded = false }: ChangedFieldsProps) {
  const [isOpen, setOpen] = useState(isUnfolded)
  const folded = fields.length > SHOWN + 1 ? fields.slice(0, SHOWN) : fields
  const folds = folded.length < fields.length || folded.some((field) => isCut(field, sides))
  if (fields.length === 0) return null
  return (
    <>
      <Box component="dl" sx={{ position: 'relative', m: 0, mt: 0.5, overflowWrap: 'anywhere' }}>
        {(isOpen ? fields : folded).map((field) => (
          <ChangedField key={field.field} field={field} sides={sides} isWhole={isOpen} />
        ))}
      </Box>
      {folds && !isUnfolded && (
        <FoldButton isOpen={isOpen} hidden={fields.length - folded.length} onClick={() => setOpen(!isOpen)} />
      )}
    </>
  )
}

interface ChangedFieldProps {
  field: ChangedFieldInWords
  sides: Sides
  isWhole: boolean
}

function ChangedField({ field, sides, isWhole }: ChangedFieldProps) {
  const text = useText()
  return (
    <Box sx={{ mb: 0.25 }}>
      <Box component="dt" sx={{ display: 'inline', color: 'text.secondary' }}>
        {text('app.form.fieldLabel', { field: field.label })}{' '}
      </Box>
      <Box component="dd" sx={{ display: 'inline', m: 0 }}>
        <ChangedValues field={field} sides={sides} isWhole={isWhole} />
      </Box>
    </Box>
  )
}

interface FoldButtonProps {
  isOpen: boolean
  /** How many fields are not shown. */
  hidden: number
  onClick: () => void
}

function FoldButton({ isOpen, hidden, onClick }: FoldButtonProps) {
  const text = useText()
  const more = hidden === 0 ? text('history.wholeText') : text('history.moreFields', { smart_count: hidden })
  return (
    <Button size="small" aria-expanded={isOpen} onClick={onClick} sx={{ ml: -0.5 }}>
      {isOpen ? text('history.fewerFields') : more}
    </Button>
  )
}
