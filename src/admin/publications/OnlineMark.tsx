import { Chip } from '@mui/material'
import { useText } from '../i18n/useText.ts'

/** Marks the version that visitors read now. */
export function OnlineMark() {
  return <Chip size="small" color="success" label={useText()('publications.online')} />
}
