import { expect, it } from 'vitest'
import { controllerDpoIdentityMissing } from '#charter/findings/charter/controllerDpoIdentityMissing.ts'
import type { Site } from '#charter/register/site.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const INCOMPLETE = ['blocker dpoContact address']

const cases: [Partial<Site>, string[]][] = [
  [{}, []],
  [{ controller: '' }, ['blocker controller controller']],
  [{ controller: '[nom du site]' }, ['blocker controller controller']],
  [{ controllerContact: 'à compléter' }, ['blocker controllerContact controllerContact']],
  [{ controllerContact: 'contact@' }, ['blocker controllerContact address']],
  [{ controllerContact: '1 place de la Mairie, 75000 Exemple, mairie@ville-exemple.fr' }, []],
  [{ dpoContact: '' }, ['blocker dpoContact dpoContact']],
  [{ dpoContact: 'dpo@ville-exemple.fr' }, []],
  [{ dpoContact: 'mailto:dpo@ville-exemple.fr' }, []],
  [{ dpoContact: 'dpo@x.museumofthelongesttopleveldomainthereis00' }, []],
  [{ dpoContact: 'délégué@région-réunion.fr' }, []],
  [{ dpoContact: 'Mme Martin <dpo@ville-exemple.fr>.' }, []],
  [{ dpoContact: 'Écrivez à dpo@ville-exemple.fr.' }, []],
  [{ dpoContact: 'https://ville-exemple.fr/@dpo/contact' }, []],
  [{ dpoContact: 'Hôtel de ville, 1 place de la Mairie' }, []],
  [{ dpoContact: 'dpo@' }, INCOMPLETE],
  [{ dpoContact: 'dpo@ville-exemple' }, INCOMPLETE],
  [{ dpoContact: '@ville-exemple.fr' }, INCOMPLETE],
  [{ dpoContact: 'dpo@ville@exemple.fr' }, INCOMPLETE],
  [{ dpoContact: 'dpo@.fr' }, INCOMPLETE],
  [{ dpoContact: 'dpo@ville..fr' }, INCOMPLETE],
]

it.each(cases)('a site with %j', (site, found) => {
  expect(foundIn(controllerDpoIdentityMissing, aCompleteRegister({ site }))).toEqual(found)
})

it('says each beside its field', () => {
  const register = aCompleteRegister({ site: { controller: '', controllerContact: '', dpoContact: '' } })

  expect(findingsOf(controllerDpoIdentityMissing, register).map(({ id, field }) => [id, field])).toEqual([
    ['R28-sites-1-controller', 'controller'],
    ['R28-sites-1-controllerContact', 'controllerContact'],
    ['R28-sites-1-dpoContact', 'dpoContact'],
  ])
})
