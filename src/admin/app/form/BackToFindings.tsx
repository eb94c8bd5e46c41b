import { Button } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { useFormArrival } from './useFormArrival.ts'

/** The way back to the list of findings, as it was filtered, for whoever came from it. */
export function BackToFindings() {
  const text = useText()
  const { findings } = useFormArrival()
  if (findings === undefined) return null
  return (
    <Button component={Link} to={findings}>
      {text('app.form.backToFindings')}
    </Button>
  )
}
