import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'
import { VISIT, VISITOR } from './phrases.ts'

/** Matomo, formerly Piwik: the body runs it itself, or InnoCraft does on Matomo Cloud. */
export const matomo: readonly FactFamily[] = [
  {
    service: 'Matomo',
    provider: 'InnoCraft (Matomo Cloud)',
    canBeSelfHosted: true,
    use: 'audience',
    source: {
      title: 'Matomo, FAQ 146: What are the cookies created by Matomo JavaScript Tracking client?',
      address: 'https://matomo.org/faq/general/faq_146/',
    },
    trackers: [
      { name: '_pk_id.*', lifetime: '13 months', ...VISITOR },
      {
        name: '_pk_ref.*',
        use: 'audienceBeyond',
        lifetime: '6 months',
        fr: 'Mesure d’audience : retient par où le visiteur est arrivé sur le site.',
        en: 'Audience measurement: remembers where the visitor came from.',
      },
      { name: '_pk_ses.*', lifetime: '30 minutes', ...VISIT },
      {
        name: '_pk_cvar.*',
        lifetime: '30 minutes',
        fr: 'Mesure d’audience : garde le temps d’une visite les variables que le site y ajoute.',
        en: 'Audience measurement: keeps the variables that the site adds to a visit.',
      },
      {
        name: '_pk_hsr.*',
        use: 'audienceBeyond',
        lifetime: '30 minutes',
        fr: 'Mesure d’audience : cartes de chaleur et enregistrement des visites.',
        en: 'Audience measurement: heat maps and recording of visits.',
      },
      {
        name: '_pk_testcookie*',
        fr: 'Vérifie que le navigateur accepte les cookies ; effacé aussitôt.',
        en: 'Checks that the browser takes cookies; deleted at once.',
      },
      {
        name: 'mtm_consent',
        use: 'choice',
        lifetime: '30 years',
        fr: 'Retient que le visiteur accepte la mesure d’audience.',
        en: 'Remembers that the visitor agreed to audience measurement.',
      },
      {
        name: 'mtm_consent_removed',
        use: 'choice',
        lifetime: '30 years',
        fr: 'Retient que le visiteur refuse la mesure d’audience.',
        en: 'Remembers that the visitor refused audience measurement.',
      },
      {
        name: 'mtm_cookie_consent',
        use: 'choice',
        fr: 'Retient que le visiteur accepte les cookies de mesure d’audience.',
        en: 'Remembers that the visitor agreed to cookies for audience measurement.',
      },
      {
        name: 'matomo_ignore',
        use: 'choice',
        lifetime: '30 years',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Retient que le visiteur s’est opposé à la mesure d’audience.',
        en: 'Remembers that the visitor opted out of audience measurement.',
      },
      {
        name: 'piwik_ignore',
        use: 'choice',
        source: {
          title: 'tarteaucitron.js, tarteaucitron.services.js: Matomo',
          address: 'https://github.com/AmauriC/tarteaucitron.js',
        },
        fr: 'Retient que le visiteur s’est opposé à la mesure d’audience (ancien nom de Matomo).',
        en: 'Remembers that the visitor opted out of audience measurement (Matomo’s former name).',
      },
      {
        name: 'MATOMO_SESSID',
        use: 'formSecurity',
        fr: 'Protège le formulaire d’opposition à la mesure d’audience contre les requêtes forgées.',
        en: 'Protects the form for opting out of audience measurement against forged requests.',
      },
    ],
  },
]
