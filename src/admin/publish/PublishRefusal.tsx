import { Alert } from '@mui/material'
import type { Publication } from '#charter/publication/publication.ts'
import { parseProblem } from '../kit/server/problem.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useAuthorName } from '../kit/useAuthorName.ts'
import { useText } from '../i18n/useText.ts'
import type { Publish } from './usePublish.ts'

interface PublishRefusalProps {
  publish: Publish
  /** The version that is online now. */
  online: Publication | null
}

/** Says why publishing failed; if another person published first, names that person and the version. */
export function PublishRefusal({ publish: { error, variables }, online }: PublishRefusalProps) {
  const text = useText()
  const whoInWords = useAuthorName()
  const { whole } = useRefusal(error)
  if (!whole || !variables) return null
  const isOvertaken = online !== null && online.number >= variables.number
  return (
    <Alert severity={parseProblem(error)?.status === 409 ? 'warning' : 'error'} sx={{ mb: 2 }}>
      {isOvertaken ? text('publish.overtaken', { number: online.number, who: whoInWords(online.by) }) : whole}
    </Alert>
  )
}
