import { clean, isMissing } from '../missing.ts'
import { defineRule, type Violation } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import { ARTICLE_82, CNIL_091_ART_2, CNIL_092_ART_5, GDPR_ART_13, OUR_CHOICE } from '../sources.ts'
import { oncePerRegister } from '../ruleContext.ts'
import { requiredTopics } from './requiredTopics.ts'
import { trackerFacts } from './trackerFacts.ts'

/** In characters as people count them (code points). */
const MIN_LENGTH = 40

const SAME_RULE = {
  id: 'R30',
  name: 'required-section-missing',
  severity: 'blocker',
  sources: [ARTICLE_82, GDPR_ART_13, CNIL_091_ART_2, CNIL_092_ART_5, OUR_CHOICE],
} as const

const carriedTopics = oncePerRegister(({ sections }) => new Set(sections.flatMap(({ topics }) => topics)))

/** Of what no section speaks of. */
export const requiredSectionMissing = defineRule({
  ...SAME_RULE,
  resource: 'sites',
  check(_, { register }) {
    const carried = carriedTopics(register)
    return requiredTopics(trackerFacts(register))
      .filter(({ topic }) => !carried.has(topic))
      .map(({ topic, severity }) => ({
        severity,
        field: null,
        aspect: topic,
        message: 'absent',
        args: { topics: topic },
      }))
  },
})

/** Of a section that is to speak of something, and does not yet. */
export const requiredSectionUnfinished = defineRule({
  ...SAME_RULE,
  resource: 'sections',
  check({ heading, body, topics }, { register }) {
    const carried = requiredTopics(trackerFacts(register)).filter(({ topic }) => topics.includes(topic))
    if (carried.length === 0) return []
    const severity = carried.some((topic) => topic.severity === 'blocker') ? 'blocker' : 'warning'
    const args = { topics: carried.map(({ topic }) => topic).join(', ') }
    const untitled = { severity, field: 'heading', aspect: 'heading', message: 'untitled', args } as const
    const flaw = bodyFlaw(body)
    return [
      ...(isMissing(heading) ? [untitled] : []),
      ...(flaw ? [{ severity, field: 'body', aspect: 'body', message: flaw, args } as const] : []),
    ]
  },
})

function bodyFlaw(body: string): Violation<'R30'>['message'] | null {
  const text = clean(sectionWords(body))
  if (text === '') return 'empty'
  if (isMissing(text) || isModel(text)) return 'model'
  return Array.from(text).length < MIN_LENGTH ? 'short' : null
}

/** Whether somebody still has to replace a part of the text. */
function isModel(text: string): boolean {
  const lower = text.toLowerCase()
  const markers = ['lorem ipsum', '[à compléter]', '[nom du site]']
  return markers.some((marker) => lower.includes(marker)) || /(?<!\p{L})TODO(?!\p{L})/u.test(text)
}
