import { expect, it } from 'vitest'
import { controllerDpoIdentityMissing } from '#charter/findings/charter/controllerDpoIdentityMissing.ts'
import type { Site } from '#charter/register/site.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
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
  [{ dpoContact: '01 23 45 67 89' }, []],
  [{ dpoContact: 'www.ville-exemple.fr/contact' }, []],
  [{ dpoContact: 'Formulaire de contact de la ville' }, []],
  [{ dpoContact: 'Délégué à la protection des données' }, ['blocker dpoContact dpoContact']],
  [{ dpoContact: 'Le DPO' }, ['blocker dpoContact dpoContact']],
  [{ dpoContact: 'Mme Martin, service juridique' }, ['blocker dpoContact dpoContact']],
  [{ dpoContact: 'Non renseigné' }, ['blocker dpoContact dpoContact']],
  [{ controllerContact: 'Ville d’Exemple' }, ['blocker controllerContact controllerContact']],
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

it('is one finding for all that is to be filled in, which names it as the form does', () => {
  const register = aCompleteRegister({ site: { controller: '', controllerContact: '', dpoContact: 'dpo@' } })
  const found = findingsOf(controllerDpoIdentityMissing, register)

  expect(found.map((finding) => [finding.id, finding.field, findingInWords(finding, 'fr')])).toEqual([
    [
      'R28-sites-1',
      'controller',
      'Identifiez l’organisme et le délégué\u00A0: remplissez «\u00A0Responsable du traitement\u00A0», «\u00A0Coordonnées du responsable du traitement\u00A0», «\u00A0Contact du délégué à la protection des données\u00A0».',
    ],
  ])
})
