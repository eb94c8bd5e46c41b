import { trackerFacts } from '../findings/charter/trackerFacts.ts'
import { requiredTopics } from '../findings/charter/requiredTopics.ts'
import type { Severity } from '../findings/finding.ts'
import type { Language } from '../kit/language.ts'
import { blankSection } from '../register/blankRecords.ts'
import { SECTION_TOPICS, type SectionTopic } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import type { Section } from '../register/section.ts'
import { sanitiseRichText } from '../richText/sanitiseRichText.ts'
import { englishTexts } from './englishTexts.ts'
import { frenchTexts } from './frenchTexts.ts'
import { TOPIC_SOURCES, type TopicSource } from './topicSources.ts'
import { readTextFacts, type TopicTexts } from './textFacts.ts'

/** A text for a topic that visitors must be informed of, to be inserted, read and adapted. */
export interface ModelText {
  topic: SectionTopic
  /** How serious it is that the page says nothing of the topic; null when these trackers do not ask for it. */
  severity: Severity | null
  /** Whether a part of the text covers the topic already. */
  isCovered: boolean
  section: Section
  /** The law that asks for the topic, in the language of the charter. */
  sources: { title: string; address: string }[]
}

/** Returns a model text for each topic, in the language of the charter, filled with the names that the register has. */
export function listModelTexts(register: Register): ModelText[] {
  const { language } = register.site
  const required = new Map(
    requiredTopics(trackerFacts(register), register.site).map(({ topic, severity }) => [topic, severity]),
  )
  const covered = new Set(register.sections.flatMap(({ topics }) => topics))
  return SECTION_TOPICS.map((topic) => ({
    topic,
    severity: required.get(topic) ?? null,
    isCovered: covered.has(topic),
    section: writeModelText(topic, register),
    sources: TOPIC_SOURCES[topic].map((source) => inLanguage(source, language)),
  }))
}

/** Writes the model text of a topic as a section, marked as not read yet. */
export function writeModelText(topic: SectionTopic, register: Register): Section {
  const { heading, body } = TEXTS[register.site.language][topic](readTextFacts(register))
  return { ...blankSection, heading, body: sanitiseRichText(body), topics: [topic], wording: 'model' }
}

const TEXTS: Record<Language, TopicTexts> = { fr: frenchTexts, en: englishTexts }

function inLanguage({ fr, en, address }: TopicSource, language: Language) {
  return { title: { fr, en }[language], address }
}
