import type { ComparisonWords } from './comparison.ts'
import type { Noun } from './registerWords.ts'

// English participles agree with nothing.
const the = (noun: string): Noun => ({ noun, agreement: 'm' })
const always = (participle: string) => ({ m: participle, f: participle, mp: participle, fp: participle })

export const enComparison: ComparisonWords = {
  records: {
    sites: the('the site'),
    sections: the('the section'),
    categories: the('the category'),
    providers: the('the provider'),
    cookies: the('the cookie'),
  },
  added: always('added'),
  changed: always('changed'),
  moved: always('moved'),
  removed: always('removed'),
  deleted: always('deleted'),
  was: 'it was',
  sameWords: 'in the same words',
  after: 'after',
  first: 'to the top',
  untitled: 'without a heading',
  colon: ': ',
  semicolon: '; ',
  quotes: { open: '“', close: '”' },
}
