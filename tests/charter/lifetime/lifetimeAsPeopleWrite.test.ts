import { expect, it } from 'vitest'
import { interpretLifetime, readRenewal } from '#charter/lifetime/interpretLifetime.ts'

const RENEWED = { kind: 'read', renewal: 'renewed', isApproximate: false }
const KEPT = { kind: 'read', renewal: 'fixed', isApproximate: false }
const FIXED = { kind: 'read', renewal: '', isApproximate: false }
const VARIABLE = { kind: 'variable', renewal: '' }
const REVIEW = { kind: 'review', suggestion: null }

it.each([
  ['À la fermeture de votre navigateur', { ...FIXED, lifetime: 'session' }],
  ['Durée de la session de navigation', { ...FIXED, lifetime: 'session' }],
  ['Le temps de votre visite (session)', { ...FIXED, lifetime: 'session' }],
  ['Supprimé dès la fermeture de la page', { ...FIXED, lifetime: 'session' }],
  ['Until you close your browser', { ...FIXED, lifetime: 'session' }],
  ['Session de 30 minutes', REVIEW],
  ['cookie de session, 30 minutes', REVIEW],
  ['jusqu’à la déconnexion', REVIEW],
  ['Jusqu’à effacement par l’utilisateur', { ...FIXED, lifetime: 'unlimited' }],
  ['until you delete it', { ...FIXED, lifetime: 'unlimited' }],
  ['6 mois à compter de la dernière visite', { ...RENEWED, lifetime: 'P6M' }],
  ['6 mois à partir de votre dernière connexion', { ...RENEWED, lifetime: 'P6M' }],
  ['13 mois, renouvelés à chaque visite', { ...RENEWED, lifetime: 'P13M' }],
  ['6 months, extended on each visit', { ...RENEWED, lifetime: 'P6M' }],
  ['6 mois renouvelables', REVIEW],
  ['13 mois (glissants)', { ...RENEWED, lifetime: 'P13M' }],
  ['Durée glissante de 13 mois', { ...RENEWED, lifetime: 'P13M' }],
  ['Renouvelée à chaque visite : 13 mois', { ...RENEWED, lifetime: 'P13M' }],
  ['Prolongé à chaque visite (13 mois)', { ...RENEWED, lifetime: 'P13M' }],
  ['13 mois et renouvelés à chaque visite', { ...RENEWED, lifetime: 'P13M' }],
  ['13 mois avec renouvellement à chaque connexion', { ...RENEWED, lifetime: 'P13M' }],
  ['30 minutes d’inactivité', { ...RENEWED, lifetime: 'PT30M' }],
  ['rolling 13 months', { ...RENEWED, lifetime: 'P13M' }],
  ['30 minutes of inactivity', { ...RENEWED, lifetime: 'PT30M' }],
  ['13 mois, non renouvelés', { ...KEPT, lifetime: 'P13M' }],
  ['13 mois sans renouvellement', { ...KEPT, lifetime: 'P13M' }],
  ['13 mois (non glissants)', { ...KEPT, lifetime: 'P13M' }],
  ['6 months, not renewed', { ...KEPT, lifetime: 'P6M' }],
  ['session, renouvelée à chaque visite', REVIEW],
  ['renouvelés à chaque visite', REVIEW],
  ['13 mois renouvelés', REVIEW],
  ['persistants', { ...FIXED, lifetime: 'unlimited' }],
  ['aucune limite', { ...FIXED, lifetime: 'unlimited' }],
  ['1 an + 1 mois', { ...FIXED, lifetime: 'P1Y1M' }],
  ['6 mois à compter du dépôt', { ...FIXED, lifetime: 'P6M' }],
  ['13 mois après le dépôt du cookie', { ...FIXED, lifetime: 'P13M' }],
  ['1 an à partir de la première visite', { ...FIXED, lifetime: 'P1Y' }],
  ['6 months after the cookie is set', { ...FIXED, lifetime: 'P6M' }],
  ['13 mois (395 jours)', { ...FIXED, lifetime: 'P13M' }],
  ['13 mois, soit 395 jours', { ...FIXED, lifetime: 'P13M' }],
  ['12 mois (360 jours)', { ...FIXED, lifetime: 'P12M' }],
  ['13 mois (500 jours)', REVIEW],
  ['Treize (13) mois', { ...FIXED, lifetime: 'P13M' }],
  ['13 (treize) mois', { ...FIXED, lifetime: 'P13M' }],
  ['treize (12) mois', REVIEW],
  ['Durée de vie : 13 mois', { ...FIXED, lifetime: 'P13M' }],
  ['Cookie persistant, 1 an', { ...FIXED, lifetime: 'P1Y' }],
  ['Expire au bout d’un an', { ...FIXED, lifetime: 'P1Y' }],
  ['De 30 minutes à 13 mois', { ...VARIABLE, lifetime: 'P13M' }],
  ['entre 1 et 13 mois', { ...VARIABLE, lifetime: 'P13M' }],
  ['6-12 mois', { ...VARIABLE, lifetime: 'P12M' }],
  ['from 1 day to 2 years', { ...VARIABLE, lifetime: 'P2Y' }],
  ['2026-11-24', REVIEW],
  ['Non applicable', { kind: 'unknown' }],
  ['Sans objet', { kind: 'unknown' }],
])('as French people write it: %j', (written, meaning) => {
  expect(interpretLifetime(written)).toEqual(meaning)
})

it.each([
  ['renouvelés à chaque visite', 'renewed'],
  ['Renouvelée à chaque connexion.', 'renewed'],
  ['glissants', 'renewed'],
  ['après la dernière visite', 'renewed'],
  ['renewed at each visit', 'renewed'],
  ['non renouvelée', 'fixed'],
  ['sans renouvellement', 'fixed'],
  ['13 mois, renouvelés à chaque visite', ''],
  ['renouvelables', ''],
  ['', ''],
])('of the renewal alone: %j', (written, renewal) => {
  expect(readRenewal(written)).toBe(renewal)
})
