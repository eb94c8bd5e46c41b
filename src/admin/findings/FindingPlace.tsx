import { Button, Link } from '@mui/material'
import { Link as RouterLink, useLocation } from 'react-router'
import type { Finding } from '#charter/findings/finding.ts'
import { embedText } from '#charter/kit/embedText.ts'
import { SECTION_TOPICS, type SectionTopic } from '#charter/register/choices.ts'
import type { FormArrival } from '../kit/form/formArrival.tsx'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { useFoundFieldName, useFoundRecordName } from './findingTexts.ts'

/** A link to where a finding is corrected, worded as its record and field: « Cookie _ga · Durée de vie ». */
export function FindingPlace({ finding }: { finding: Finding }) {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const mayAdd = useMay('create', 'sections')
  const nameOf = useFoundRecordName()
  const fieldNameOf = useFoundFieldName()
  const { remedy, topic, to, state } = locateFix(finding)
  const { pathname, search } = useLocation()
  const isInList = pathname === '/findings'
  const arrival: FormArrival = { ...state, ...(isInList && { findings: pathname + search }) }
  const label = () => {
    const { resource, field } = finding
    if (topic) return text('findings.place.newSection', { topic: text(`choices.topics.${topic}`) })
    if (remedy === 'publishing') return text('findings.place.publishing')
    const name = nameOf(finding)
    return field === null ? name : `${embedText(name)} · ${fieldNameOf(resource, field)}`
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

type LocatedFinding = Pick<Finding, 'resource' | 'recordId' | 'aspect' | 'field' | 'args'> & { rule: string }

/** Returns the page on which a finding is corrected. */
export function locateFix(finding: LocatedFinding): FixLocation {
  const { rule, resource, recordId, field } = finding
  // The publishing form asks whether a change needs a new consent.
  if (rule === 'G03') return { remedy: 'publishing', to: '/publish' }
  const [topic] = listMissingTopics(finding)
  if (topic) return locateNewSection(topic)
  return { remedy: 'record', to: `/${resource}/${recordId}${field === null ? '' : `?field=${field}`}` }
}

/** Returns the form in which a section on a topic is added. */
export function locateNewSection(topic: SectionTopic): FixLocation {
  return { remedy: 'newSection', topic, to: '/sections/create', state: { values: { topics: [topic] } } }
}

/** Lists the topics of which no section speaks. Versions published earlier have a finding for each, named by its aspect. */
export function listMissingTopics({ rule, resource, aspect, args }: LocatedFinding): SectionTopic[] {
  if (rule !== 'R30' || resource !== 'sites') return []
  const named = [aspect, ...String(args['topics'] ?? '').split(', ')]
  return SECTION_TOPICS.filter((topic) => named.includes(topic))
}

/** A link to the model texts, for a finding of missing topics. */
export function ModelTextsLink({ finding }: { finding: Finding }) {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const mayAdd = useMay('create', 'sections')
  if (isReadOnly || !mayAdd || listMissingTopics(finding).length === 0) return null
  return (
    <Button component={RouterLink} to="/model-texts" size="small">
      {text('start.texts.see')}
    </Button>
  )
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
