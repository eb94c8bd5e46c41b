import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setNoBreakSpaces } from '#charter/kit/setNoBreakSpaces.ts'
import { rounds } from '../../support/rounds.ts'

/** With a tilde for each no-break space. */
const shown = (text: string) => setNoBreakSpaces(text).replaceAll('\u00A0', '~')

describe('the spaces of a French text', () => {
  it.each([
    ['trois usages : ils', 'trois usages~: ils'],
    ['un ; deux', 'un~; deux'],
    ['Quoi ? Rien !', 'Quoi~? Rien~!'],
    ['Vraiment ?!', 'Vraiment~?!'],
    ['« oui » et « non »', '«~oui~» et «~non~»'],
    ['dit « non ! », puis', 'dit «~non~!~», puis'],
    ['(lequel ?)', '(lequel~?)'],
    ['deux espaces  : ici', 'deux espaces~~: ici'],
    ['13 mois et 1 an', '13~mois et 1~an'],
    ['30 minutes, 24 h, 90 s', '30~minutes, 24~h, 90~s'],
    ['20 % ou 5 € ou 3 k€', '20~% ou 5~€ ou 3~k€'],
    ['4 Ko, 10 Mo', '4~Ko, 10~Mo'],
    ['12 500 visites, 1 000 000 pages', '12~500 visites, 1~000~000 pages'],
    ['a :\nb', 'a~:\nb'],
  ])('%j', (text, typeset) => {
    expect(shown(text)).toBe(typeset)
  })

  it.each([
    'à 12:30',
    'https://exemple.fr/a?b=c;d!e: voir',
    'sans espace: ici',
    '«oui»',
    'std::vector',
    'color: red !important',
    'a ::before b',
    '20 %s et 3 san',
    '3 s’il vous plaît',
    'en 2026 100 cookies',
    '5 mesures',
    '_pk_id.1.ab12 _ga',
    'déjà\u00A0: oui\u202F!',
  ])('stay in %j', (text) => {
    expect(setNoBreakSpaces(text)).toBe(text)
  })

  it('are all that changes, once and for all, whatever the text', () => {
    const aText = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ' ',
            '  ',
            '\u00A0',
            '\u202F',
            '\n',
            ':',
            ';',
            '?',
            '!',
            '»',
            '«',
            '%',
            '€',
            '13',
            '1',
            '000',
          ),
          fc.constantFrom(
            'mois',
            'h',
            's',
            'an',
            'mot',
            '_ga',
            'é',
            '12:30',
            'https://a.fr/?b',
            '(',
            ')',
            '\uFFFC',
            '…',
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(''))
    const plain = (text: string) => text.replaceAll('\u00A0', ' ')
    fc.assert(
      fc.property(aText, (text) => {
        const typeset = setNoBreakSpaces(text)
        expect(plain(typeset)).toBe(plain(text))
        expect(setNoBreakSpaces(typeset)).toBe(typeset)
        expect(typeset).not.toMatch(/ (?:»|[:;?!](?:\s|$))|« /)
      }),
      { numRuns: rounds(5000, 500) },
    )
  })
})
