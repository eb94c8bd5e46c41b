import type { Language } from '../kit/language.ts'
import type { Speech } from './words.ts'

/** Words, and their language where it is not that of the page. */
export interface Said {
  text: string
  lang?: Language
}

/** Says something in the words of a language; whole in the base language where one of its words is missing. */
export function speak(speech: Speech, say: (speech: Speech) => string): Said {
  if (typeof speech === 'string') return { text: say(speech) }
  speech.isBase = false
  const text = say(speech)
  return speech.isBase ? { text: say(speech.base), lang: speech.base } : { text }
}

/** Notes that what follows is in the base language, for which there are no words to give: countries, days. */
export function speakBase(speech: Speech): Language {
  if (typeof speech === 'string') return speech
  speech.isBase = true
  return speech.base
}
