import { SECTION_TOPICS, type SectionTopic } from '../../register/choices.ts'
import type { Site } from '../../register/site.ts'
import type { Severity } from '../finding.ts'
import type { TrackerFacts } from './trackerFacts.ts'

/** Returns the topics that the page must cover, each with the severity of its absence. */
export function requiredTopics(
  facts: TrackerFacts,
  site: Site,
): { topic: SectionTopic; severity: Severity }[] {
  return SECTION_TOPICS.filter((topic) => REQUIREMENTS[topic].isRequired(facts, site)).map((topic) => ({
    topic,
    severity: REQUIREMENTS[topic].severity,
  }))
}

interface Requirement {
  /** Tells whether the trackers of the page, or what its site says, make the topic mandatory. */
  isRequired: (facts: TrackerFacts, site: Site) => boolean
  severity: Severity
}

const always = () => true
const ifPersonal = ({ hasPersonalData }: TrackerFacts) => hasPersonalData
const ifConsent = ({ needsConsent }: TrackerFacts) => needsConsent

/** R30: the topics of the charter's text, the condition of each, and its severity. */
const REQUIREMENTS: Record<SectionTopic, Requirement> = {
  definition: { isRequired: always, severity: 'warning' },
  consent: { isRequired: ifConsent, severity: 'blocker' },
  // On the same footing as the identity and the purpose (CNIL guidelines 2020-091, § 24).
  consequences: { isRequired: ifConsent, severity: 'blocker' },
  acrossDevices: {
    isRequired: (_, { consentAcrossDevices }) => consentAcrossDevices === 'yes',
    severity: 'warning',
  },
  legalBasis: { isRequired: ifPersonal, severity: 'blocker' },
  exemptTrackers: { isRequired: ({ isExempt }) => isExempt, severity: 'warning' },
  audienceOptOut: { isRequired: ({ isExemptAudience }) => isExemptAudience, severity: 'warning' },
  rights: { isRequired: ifPersonal, severity: 'blocker' },
  complaint: { isRequired: ifPersonal, severity: 'blocker' },
  retention: { isRequired: ifPersonal, severity: 'warning' },
  transfers: { isRequired: ({ leavesTheEea }) => leavesTheEea, severity: 'blocker' },
  updates: { isRequired: always, severity: 'warning' },
}
