import type { FactFamily } from './factFamily.ts'

export const matomo: FactFamily = {
  service: 'Matomo',
  provider: 'Matomo',
  purposeFamily: 'analytics',
  source: {
    title: 'Matomo, FAQ 146: What are the cookies created by Matomo JavaScript Tracking client?',
    address: 'https://matomo.org/faq/general/faq_146/',
  },
  trackers: [
    {
      name: '_pk_id.*',
      lifetime: '13 months',
      fr: 'Mesure d’audience : distingue un visiteur d’un autre.',
      en: 'Audience measurement: tells one visitor from another.',
    },
    {
      name: '_pk_ref.*',
      lifetime: '6 months',
      fr: 'Mesure d’audience : retient par où le visiteur est arrivé sur le site.',
      en: 'Audience measurement: remembers where the visitor came from.',
    },
    {
      name: '_pk_ses.*',
      lifetime: '30 minutes',
      fr: 'Mesure d’audience : réunit les pages vues pendant une même visite.',
      en: 'Audience measurement: holds together the pages seen during one visit.',
    },
    {
      name: '_pk_cvar.*',
      lifetime: '30 minutes',
      fr: 'Mesure d’audience : garde le temps d’une visite les variables que le site y ajoute.',
      en: 'Audience measurement: keeps the variables that the site adds to a visit.',
    },
    {
      name: '_pk_hsr.*',
      lifetime: '30 minutes',
      fr: 'Mesure d’audience : cartes de chaleur et enregistrement des visites.',
      en: 'Audience measurement: heat maps and recording of visits.',
    },
    {
      name: '_pk_testcookie*',
      fr: 'Vérifie que le navigateur accepte les cookies ; effacé aussitôt.',
      en: 'Checks that the browser takes cookies; deleted at once.',
    },
    {
      name: 'mtm_consent',
      purposeFamily: 'necessary',
      lifetime: '30 years',
      fr: 'Retient que le visiteur accepte la mesure d’audience.',
      en: 'Remembers that the visitor agreed to audience measurement.',
    },
    {
      name: 'mtm_consent_removed',
      purposeFamily: 'necessary',
      lifetime: '30 years',
      fr: 'Retient que le visiteur refuse la mesure d’audience.',
      en: 'Remembers that the visitor refused audience measurement.',
    },
    {
      name: 'mtm_cookie_consent',
      purposeFamily: 'necessary',
      fr: 'Retient que le visiteur accepte les cookies de mesure d’audience.',
      en: 'Remembers that the visitor agreed to cookies for audience measurement.',
    },
    {
      name: 'matomo_ignore',
      purposeFamily: 'necessary',
      fr: 'Retient que le visiteur s’est opposé à la mesure d’audience.',
      en: 'Remembers that the visitor opted out of audience measurement.',
    },
    {
      name: 'MATOMO_SESSID',
      purposeFamily: 'security',
      fr: 'Protège le formulaire d’opposition à la mesure d’audience contre les requêtes forgées.',
      en: 'Protects the form for opting out of audience measurement against forged requests.',
    },
  ],
}
