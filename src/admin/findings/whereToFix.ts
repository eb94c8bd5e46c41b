import { SECTION_TOPICS, type SectionTopic } from '#charter/register/choices.ts'
import type { Finding } from '#charter/findings/finding.ts'
import type { FormArrival } from '../kit/form/arrival.tsx'

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
