import { expect, it } from 'vitest'
import { roundTripHtml } from '#admin/sections/editor/roundTripHtml.ts'
import { sanitiseRichText } from '#charter/richText/sanitiseRichText.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'

const TEXTS = {
  'a paragraph': '<p>Un texte, <strong>gras</strong> et <em>italique</em>.</p>',
  'a line break': '<p>Une ligne<br>une autre</p>',
  'sub-headings': '<h3>Un</h3><p>a</p><h4>Deux</h4><p>b</p>',
  lists: '<ul><li>un</li><li>deux<ol><li>a</li></ol></li></ul><ol start="3"><li>trois</li></ol>',
  'a link':
    '<p>Voir <a href="https://www.cnil.fr">la CNIL</a> ou <a href="mailto:dpo@ville.fr">écrire</a>.</p>',
  'what has no button': '<blockquote><p>Cité</p></blockquote><p><u>a</u> <s>b</s> <code>c</code></p>',
  'a passage in another language': '<p>Le <span lang="en">Do Not <strong>Track</strong></span></p>',
  'a table':
    '<table><caption>Durées</caption><thead><tr><th scope="col">Nom</th><th scope="col">Durée</th></tr></thead>' +
    '<tbody><tr><th scope="row">a</th><td>13 mois</td></tr><tr><td colspan="2">b</td></tr></tbody></table>',
  'a table between texts': '<p>a</p><table><tbody><tr><td>1</td></tr></tbody></table><p>b</p>',
}

it.each(Object.entries(TEXTS))('loses nothing of %s', (_, html) => {
  expect(sanitiseRichText(roundTripHtml(html))).toBe(html)
})

it.each(starterRegister.sections.map(({ id, body }) => [id, body] as const))(
  'loses nothing of section %i of the original charter',
  (_, body) => {
    expect(sanitiseRichText(roundTripHtml(body))).toBe(body)
  },
)

it('gives nothing for an empty text', () => {
  expect(roundTripHtml('')).toBe('')
  expect(roundTripHtml('<p></p>')).toBe('')
})
