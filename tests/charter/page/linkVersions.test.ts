import { expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { linkVersions } from '#charter/page/linkVersions.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { aRegister } from '../../support/builders.ts'

const fragmentOf = (language: 'fr' | 'en', pageNotes: 'yes' | 'no') =>
  renderFragment(
    assembleCharter(
      aRegister({
        site: { language, pageNotes, title: '<p class="edition">a</p>' },
        sections: [{ body: '<p class="edition">b</p>' }, { kind: 'registry' }],
      }),
      { published: { number: 4, at: '2027-03-03T20:30:00.000Z' } },
    ),
  )

it.each([
  [
    'fr',
    '4 – Mise en ligne\u00A0: <time datetime="2027-03-03">3 mars 2027</time>',
    'Voir toutes les versions',
  ],
  ['en', '4 – Put online: <time datetime="2027-03-03">3 March 2027</time>', 'See all versions'],
] as const)(
  'adds the way to all versions once, in the language of the charter: %s',
  (language, stated, name) => {
    const linked = linkVersions(fragmentOf(language, 'yes'), 'https://a.example/x?b="&c')
    const link = `<a href="https://a.example/x?b=&quot;&amp;c">${name}</a>`
    expect(linked).toContain(`${stated} – ${link}</p>`)
    expect(linked.replace(` – ${link}`, '')).toBe(fragmentOf(language, 'yes'))
  },
)

it('adds nothing to a fragment that states nothing of itself, whatever an officer wrote', () => {
  const silent = fragmentOf('fr', 'no')
  expect(linkVersions(silent, 'https://a.example/charte/versions')).toBe(silent)
  expect(linkVersions('<p class="edition">no fragment</p>', 'https://a.example')).toBe(
    '<p class="edition">no fragment</p>',
  )
})
