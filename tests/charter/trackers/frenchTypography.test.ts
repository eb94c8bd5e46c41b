import { describe, expect, it } from 'vitest'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { RULES, sourcesOf } from '#charter/findings/rules.ts'
import { setNoBreakSpaces } from '#charter/kit/setNoBreakSpaces.ts'
import { listFacts } from '#charter/trackers/facts/facts.ts'

// What a French reader sees of rules and known trackers: no line may begin with « : » or end with « « », apostrophes are curved.

const words = Object.entries(findingWords('fr')).flatMap(([rule, { title, why, says }]) =>
  [title, why, ...Object.values(says)].map((text): [string, string] => [rule, text]),
)
const sources = Object.values(RULES)
  .flat()
  .flatMap(({ id }) => sourcesOf(id).map(({ fr }): [string, string] => [id, fr]))
const facts = listFacts().flatMap(({ name, description, ruling, source }) =>
  [description.fr, ruling.reason.fr, ruling.exemptionReason.fr, ruling.source.title, source.title].map(
    (text): [string, string] => [name, text],
  ),
)

describe.each([
  ['rules', words],
  ['sources of rules', sources],
  ['known trackers', facts],
])('the texts of %s', (_, texts) => {
  const flawed = (isFlawed: (text: string) => boolean) => [
    ...new Set(texts.filter(([, text]) => isFlawed(text)).map(([of, text]) => `${of}: ${text}`)),
  ]

  it('hold their signs by no-break spaces', () => {
    expect(flawed((text) => setNoBreakSpaces(text) !== text)).toEqual([])
  })

  it('have curved apostrophes, and quotations between « and »', () => {
    expect(flawed((text) => /\p{L}'\p{L}|"/u.test(text))).toEqual([])
  })
})
