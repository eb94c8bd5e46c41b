import { Link } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, useLocation } from 'react-router'
import type { Finding } from '#charter/findings/finding.ts'
import { SECTION_TOPICS, type SectionTopic } from '#charter/register/choices.ts'
import type { FormArrival } from '../kit/form/arrival.tsx'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { useFoundName } from './inWords.ts'

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

/** What has to be done about a finding: in a record, in a part of the text that is still missing, while publishing. */
export type Remedy = 'record' | 'newSection' | 'publishing'

/** Where a finding is put right. */
export interface WhereToFix {
  remedy: Remedy
  to: string
  /** What that part has to speak of. */
  topic?: SectionTopic
  /** What the page there starts with. */
  state?: FormArrival
}

type Place = Pick<Finding, 'resource' | 'recordId' | 'aspect' | 'field'> & { rule: string }

export function whereToFix({ rule, resource, recordId, aspect, field }: Place): WhereToFix {
  // A change that visitors have to consent to again is answered for in the form that publishes it.
  if (rule === 'G03') return { remedy: 'publishing', to: '/publish' }
  const topic = resource === 'sites' && SECTION_TOPICS.find((one) => one === aspect)
  if (topic) {
    return { remedy: 'newSection', topic, to: '/sections/create', state: { values: { topics: [topic] } } }
  }
  return { remedy: 'record', to: `/${resource}/${recordId}${field === null ? '' : `?field=${field}`}` }
}

/** The way to the record that a finding compares its own with: both have the same name. */
export function OtherRecord({ finding: { resource, fix } }: { finding: Finding }) {
  const text = useText()
  if (fix?.kind !== 'merge') return null
  return (
    <Link component={RouterLink} to={`/${resource}/${fix.with}`} underline="always">
      {text('findings.otherRecord', { id: fix.with })}
    </Link>
  )
}
