import { Button } from '@mui/material'
import { useRef } from 'react'
import { useResourceContext } from 'react-admin'
import type { Finding } from '#charter/findings/finding.ts'
import { focusField } from '../../kit/form/useFocusField.ts'
import { useText } from '../../i18n/useText.ts'
import { useFoundFieldName } from '../findingTexts.ts'
import { SeverityMark } from '../SeverityMark.tsx'

interface FieldButtonProps {
  field: string
  /** The findings on the field, the most serious first. */
  findings: readonly Finding[]
}

/** Moves the focus to a field that has findings. */
export function FieldButton({ field, findings: [worst] }: FieldButtonProps) {
  const text = useText()
  const nameOf = useFoundFieldName()
  const resource = useResourceContext() ?? ''
  const button = useRef<HTMLButtonElement>(null)
  if (!worst) return null
  const goToField = () => {
    const form = button.current?.closest('form')
    if (form) focusField(form, field)
  }
  return (
    <Button
      ref={button}
      size="small"
      onClick={goToField}
      sx={{ textTransform: 'none', textAlign: 'left', justifyContent: 'flex-start' }}
    >
      <SeverityMark severity={worst.severity}>
        {text('findings.fieldOf', {
          severity: text(`findings.severity.${worst.severity}`),
          field: nameOf(resource, field),
        })}
      </SeverityMark>
    </Button>
  )
}
