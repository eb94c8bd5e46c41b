import { cleanText, isMissing } from '../isMissing.ts'
import { defineRule, type Violation } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import {
  ARTICLE_82,
  CNIL_091_ART_2,
  CNIL_092_ART_5,
  CNIL_2025_131,
  GDPR_ART_13,
  OUR_CHOICE,
} from '../sources.ts'
import { oncePerRegister } from '../ruleContext.ts'
import { groupBy } from '../../kit/collections.ts'
import { namesConsentAsNotNeeded, speaksOf } from './topicWords.ts'
import { requiredTopics } from './requiredTopics.ts'
import { trackerFacts } from './trackerFacts.ts'

/** In characters as people count them (code points). */
const MIN_LENGTH = 40

const RULE_R30 = {
  id: 'R30',
  name: 'required-section-missing',
  severity: 'blocker',
  sources: [ARTICLE_82, GDPR_ART_13, CNIL_091_ART_2, CNIL_092_ART_5, CNIL_2025_131, OUR_CHOICE],
} as const

const coveredTopics = oncePerRegister(({ sections }) => new Set(sections.flatMap(({ topics }) => topics)))

/** R30 for the site: required topics that no section covers. */
export const requiredSectionMissing = defineRule({
  ...RULE_R30,
  resource: 'sites',
  check(site, { register }) {
    const covered = coveredTopics(register)
    const absent = requiredTopics(trackerFacts(register), site).filter(({ topic }) => !covered.has(topic))
    // Two findings at most: what keeps the page from going online, and the rest.
    return [...groupBy(absent, ({ severity }) => severity)].map(([severity, group]) => ({
      severity,
      field: null,
      aspect: severity,
      message: 'absent',
      args: { topics: group.map(({ topic }) => topic).join(', ') },
    }))
  },
})

/** R30 for a section: one that is assigned a required topic, but is not finished. */
export const requiredSectionUnfinished = defineRule({
  ...RULE_R30,
  resource: 'sections',
  check({ heading, body, topics }, { register }) {
    const facts = trackerFacts(register)
    const required = requiredTopics(facts, register.site)
    const assigned = required.filter(({ topic }) => topics.includes(topic))
    if (assigned.length === 0) return []
    const severity = assigned.some((topic) => topic.severity === 'blocker') ? 'blocker' : 'warning'
    const args = { topics: assigned.map(({ topic }) => topic).join(', ') }
    const untitled = { severity, field: 'heading', aspect: 'heading', message: 'untitled', args } as const
    const flaw = bodyFlaw(body)
    const unfinished = {
      // How long a text has to be is our choice.
      severity: flaw === 'short' ? 'warning' : severity,
      field: 'body',
      aspect: 'body',
      args,
    } as const
    const missed = flaw === null ? assigned.filter(({ topic }) => !speaksOf(topic, sectionWords(body))) : []
    const offTopic = {
      severity: 'warning',
      field: 'body',
      aspect: 'topic',
      message: 'offTopic',
      args: { topics: missed.map(({ topic }) => topic).join(', ') },
    } as const
    // Written when all trackers were exempt, and not read again since one that needs consent was added.
    const isOutdated =
      flaw === null &&
      facts.needsConsent &&
      topics.includes('legalBasis') &&
      namesConsentAsNotNeeded(sectionWords(body))
    const outdated = {
      severity: 'warning',
      field: 'body',
      aspect: 'consent',
      message: 'consentUnsaid',
      args: {},
    } as const
    return [
      ...(isMissing(heading) ? [untitled] : []),
      ...(flaw ? [{ ...unfinished, message: flaw }] : []),
      ...(missed.length > 0 ? [offTopic] : []),
      ...(isOutdated && missed.length === 0 ? [outdated] : []),
    ]
  },
})

function bodyFlaw(body: string): Violation<'R30'>['message'] | null {
  const text = cleanText(sectionWords(body))
  if (text === '') return 'empty'
  if (isMissing(text) || isModel(text)) return 'model'
  return Array.from(text).length < MIN_LENGTH ? 'short' : null
}

/** Tells whether the text still holds a placeholder of a model. */
function isModel(text: string): boolean {
  const lower = text.toLowerCase()
  const markers = ['lorem ipsum', '[à compléter]', '[nom du site]']
  return markers.some((marker) => lower.includes(marker)) || /(?<!\p{L})TODO(?!\p{L})/u.test(text)
}
