import { expect, it } from 'vitest'
import { excerptOf, sectionName } from '#admin/kit/sectionName.ts'

it('calls a section by its heading', () => {
  expect(sectionName({ heading: 'Vos droits', body: '<p>Texte</p>' })).toBe('Vos droits')
})

it('leaves out the brackets that make a link of an address', () => {
  expect(sectionName({ heading: 'Les cookies de <https://www.cnil.fr>' })).toBe(
    'Les cookies de https://www.cnil.fr',
  )
})

it('calls a section without a heading by how it begins', () => {
  const body =
    '<p>Afin de vous <strong>proposer</strong> le meilleur service possible, nous utilisons des cookies.</p>'
  expect(sectionName({ heading: '', body })).toBe(
    'Afin de vous proposer le meilleur service possible, nous uti…',
  )
})

it('separates the words of two blocks, and reads entities', () => {
  expect(excerptOf('<h3>Qui ?</h3><p>Vous &amp; nous</p>', 100)).toBe('Qui ? Vous & nous')
})

it('does not run what a text may hold', () => {
  expect(excerptOf('<p>a<img src=x onerror="throw 1"></p>', 100)).toBe('a')
})
