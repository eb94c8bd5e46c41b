import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'
import { messageOf, problemOf } from './server/problemOf.ts'

/** Why what was asked for was not done, as a whole; what is wrong with one field stands beside it instead. */
export function ErrorAlert({ error }: { error: unknown }) {
  const translate = useTranslate()
  return <Alert severity="error">{translate(messageOf(error), problemOf(error)?.args)}</Alert>
}
