import { expect, it } from 'vitest'
import { completeLink } from '#admin/sections/editor/paste/completeLink.ts'

it.each([
  ['/contact', 'https://data.exemple.fr/contact'],
  ['contact.html', 'https://data.exemple.fr/accueil/contact.html'],
  ['../aide?a=1#b', 'https://data.exemple.fr/aide?a=1#b'],
  ['?page=2', 'https://data.exemple.fr/accueil/?page=2'],
  ['//cdn.exemple.fr/x', 'https://cdn.exemple.fr/x'],
  ['www.cnil.fr', 'https://www.cnil.fr'],
  ['dpo@exemple.fr', 'mailto:dpo@exemple.fr'],
  ['https://www.cnil.fr/a#b', 'https://www.cnil.fr/a#b'],
  ['tel:+33123456789', 'tel:+33123456789'],
  ['#haut', null],
  ['#', null],
  ['', null],
  ['file:///C:/a.docx', null],
  ['javascript:alert(1)', null],
  ['about:blank#a', null],
  ['data:text/html,x', null],
  ['http:', null],
])('takes %j for %j on a platform', (written, address) => {
  expect(completeLink(written, 'https://data.exemple.fr/accueil/')).toBe(address)
})

it('leaves a relative address without a site where the register does not say which', () => {
  expect(completeLink('/contact', '')).toBeNull()
  expect(completeLink('www.cnil.fr', '')).toBe('https://www.cnil.fr')
})
