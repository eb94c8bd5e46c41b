import { Link } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, useLocation } from 'react-router'
import type { Finding } from '#charter/findings/finding.ts'
import type { FormArrival } from '../kit/form/arrival.tsx'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { useFoundName } from './useFoundName.ts'
import { whereToFix } from './whereToFix.ts'

/** The way to where a finding is put right, said by the record and its field: « Cookie _ga · Durée de conservation ». */
export function FindingPlace({ finding }: { finding: Finding }) {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const mayAdd = useMay('create', 'sections')
  const translate = useTranslate()
  const nameOf = useFoundName()
  const { remedy, topic, to, state } = whereToFix(finding)
  const { resource, field } = finding
  const { pathname, search } = useLocation()
  const isInList = pathname === '/findings'
  const arrival: FormArrival = { ...state, ...(isInList && { findings: pathname + search }) }
  const said = () => {
    if (topic) return text('findings.place.newSection', { topic: text(`choices.topics.${topic}`) })
    if (remedy === 'publishing') return text('findings.place.publishing')
    const name = nameOf(finding)
    return field === null ? name : `${name} · ${translate(`resources.${resource}.fields.${field}`)}`
  }
  // A part of the text that is missing is nowhere yet: there is nothing to look at for who can't add it here.
  if (topic && (isReadOnly || !mayAdd)) return said()
  return (
    <Link component={RouterLink} to={to} state={arrival} underline="always" sx={{ overflowWrap: 'anywhere' }}>
      {said()}
    </Link>
  )
}
