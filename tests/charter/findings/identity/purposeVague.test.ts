import { expect, it } from 'vitest'
import { purposeVague } from '#charter/findings/identity/purposeVague.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const VAGUE = ['warning purpose vague']

it.each([
  ['Conserver vos choix en matière de cookies pendant six mois.', []],
  ['Conserver votre langue ici', []],
  ['Conserver votre langue là', []],
  ['Conserver votre langue à', []],
  // Short, and precise all the same.
  ['Éviter les attaques CSRF.', []],
  ['Choix de la langue', []],
  ['Mémorise votre choix.', []],
  ['Panier d’achat', []],
  ['Remember your language', []],
  // Long, and true of any cookie.
  ['Amélioration de l’expérience utilisateur', VAGUE],
  ['Ce cookie est nécessaire au bon fonctionnement du site.', VAGUE],
  ['Assurer le bon fonctionnement du site internet', VAGUE],
  ['Optimiser le fonctionnement et l’ergonomie du site', VAGUE],
  ['Utilisé par Lecture à des fins diverses.', VAGUE],
  ['Gestion technique du site web', VAGUE],
  ['This cookie is necessary for the website to function properly.', VAGUE],
  ['Used to improve user experience on our site', VAGUE],
  // One telling word is enough in a sentence, not alone.
  ['Ce cookie permet d’assurer l’authentification des utilisateurs', []],
  ['Authentification', VAGUE],
  ['Sécurité', VAGUE],
  ['Compter les visites de chaque page, sous forme de statistiques anonymes.', []],
  ['Statistiques', VAGUE],
  ['Améliorer votre expérience', VAGUE],
  ['Améliorer votre expérience !', VAGUE],
  ['AMÉLIORER L’EXPÉRIENCE UTILISATEUR...', VAGUE],
  ["améliorer l'expérience utilisateur", VAGUE],
  ['Bon fonctionnement du site.', VAGUE],
  ['Cookie technique qui conserve votre choix de langue', []],
  ['Lecture de vidéos en ligne depuis un autre site', VAGUE],
  ['La Société Éditrice des Vidéos de la Région', VAGUE],
  ['nom_de_cookie_assez_long_pour_ne_pas_etre_court', VAGUE],
  ['', []],
  ['—', []],
])('the purpose “%s”', (purpose, found) => {
  const register = aCompleteRegister({
    providers: [{ name: 'La société éditrice des vidéos de la région' }],
    categories: [{ name: 'Lecture de vidéos en ligne depuis un autre site' }],
    cookies: [{ service: 'Lecture', name: 'NOM_de_cookie_assez_long_pour_ne_pas_etre_court', purpose }],
  })

  expect(foundIn(purposeVague, register)).toEqual(found)
})

it('counts characters as people do', () => {
  const register = aCompleteRegister({
    cookies: [{ purpose: '🍪'.repeat(24) }, { purpose: '🍪'.repeat(25) }],
  })

  expect(foundIn(purposeVague, register)).toEqual(VAGUE)
})

it('asks nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ purpose: 'Divers', status: 'draft' }] })

  expect(foundIn(purposeVague, register)).toEqual([])
})
