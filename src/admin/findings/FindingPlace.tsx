import { Link } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, useLocation } from 'react-router'
import type { Finding } from '#charter/findings/finding.ts'
import { SECTION_TOPICS, type SectionTopic } from '#charter/register/choices.ts'
import type { FormArrival } from '../kit/form/formArrival.tsx'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { useFoundRecordName } from './findingTexts.ts'

/** A link to where a finding is corrected, worded as its record and field: « Cookie _ga · Durée de conservation ». */
export function FindingPlace({ finding }: { finding: Finding }) {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const mayAdd = useMay('create', 'sections')
  const translate = useTranslate()
  const nameOf = useFoundRecordName()
  const { remedy, topic, to, state } = locateFix(finding)
  const { pathname, search } = useLocation()
  const isInList = pathname === '/findings'
  const arrival: FormArrival = { ...state, ...(isInList && { findings: pathname + search }) }
  const label = () => {
    const { resource, field } = finding
    if (topic) return text('findings.place.newSection', { topic: text(`choices.topics.${topic}`) })
    if (remedy === 'publishing') return text('findings.place.publishing')
    const name = nameOf(finding)
    return field === null ? name : `${name} · ${translate(`resources.${resource}.fields.${field}`)}`
  }
  // A missing section has no page yet, so a person who may not add one gets no link.
  if (topic && (isReadOnly || !mayAdd)) return label()
  return (
    <Link component={RouterLink} to={to} state={arrival} underline="always" sx={{ overflowWrap: 'anywhere' }}>
      {label()}
    </Link>
  )
}

interface FixLocation {
  /** A change to an existing record, a section to add to the text, or an answer in the publishing form. */
  remedy: 'record' | 'newSection' | 'publishing'
  to: string
  /** The topic that the new section has to cover. */
  topic?: SectionTopic
  /** The history state that the link passes to the page. */
  state?: FormArrival
}

type LocatedFinding = Pick<Finding, 'resource' | 'recordId' | 'aspect' | 'field'> & { rule: string }

/** Returns the page on which a finding is corrected. */
export function locateFix({ rule, resource, recordId, aspect, field }: LocatedFinding): FixLocation {
  // The publishing form asks whether a change needs a new consent.
  if (rule === 'G03') return { remedy: 'publishing', to: '/publish' }
  const topic = resource === 'sites' && SECTION_TOPICS.find((known) => known === aspect)
  if (topic) {
    return { remedy: 'newSection', topic, to: '/sections/create', state: { values: { topics: [topic] } } }
  }
  return { remedy: 'record', to: `/${resource}/${recordId}${field === null ? '' : `?field=${field}`}` }
}

/** A link to the other record of a duplicate: both have the same name. */
export function OtherRecord({ finding: { resource, fix } }: { finding: Finding }) {
  const text = useText()
  if (fix?.kind !== 'merge') return null
  return (
    <Link component={RouterLink} to={`/${resource}/${fix.with}`} underline="always">
      {text('findings.otherRecord', { id: fix.with })}
    </Link>
  )
}
