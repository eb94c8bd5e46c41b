import type { FactFamily } from './factFamily.ts'

const SIGNED_IN = {
  fr: 'Garde la connexion des personnes qui ont un compte sur le site.',
  en: 'Keeps people who have an account on the site signed in.',
}

/** Content management systems. The operator of the site sets these cookies itself. */
export const contentManagers: readonly FactFamily[] = [
  {
    service: 'WordPress',
    purposeFamily: 'necessary',
    source: { title: 'WordPress, Advanced Administration: Cookies' },
    trackers: [
      { name: 'wordpress_logged_in_*', ...SIGNED_IN },
      { name: 'wordpress_sec_*', ...SIGNED_IN },
      {
        name: 'wordpress_test_cookie',
        fr: 'Vérifie, à la connexion, que le navigateur accepte les cookies.',
        en: 'Checks, when signing in, that the browser takes cookies.',
      },
      {
        name: 'wp-settings-*',
        purposeFamily: 'functional',
        fr: 'Garde les préférences d’affichage d’une personne qui a un compte.',
        en: 'Keeps how somebody with an account likes things displayed.',
      },
    ],
  },
  {
    service: 'WordPress',
    purposeFamily: 'functional',
    source: {
      title: 'WordPress, wp_set_comment_cookies()',
      address: 'https://developer.wordpress.org/reference/functions/wp_set_comment_cookies',
    },
    trackers: [
      {
        name: 'comment_author_*',
        lifetime: '1 year',
        fr: 'Retient le nom et l’adresse donnés avec un commentaire, pour ne pas les redemander.',
        en: 'Remembers the name and address given with a comment, so as not to ask again.',
      },
    ],
  },
  {
    service: 'Drupal',
    purposeFamily: 'necessary',
    source: {
      title: 'Drupal, default.services.yml: session.storage.options (cookie_lifetime: 2000000 seconds)',
      address: 'https://github.com/drupal/drupal',
    },
    trackers: [
      { name: 'SSESS*', lifetime: '23 days', ...SIGNED_IN },
      { name: 'SESS*', lifetime: '23 days', ...SIGNED_IN },
    ],
  },
  {
    service: 'TYPO3',
    purposeFamily: 'necessary',
    source: { title: 'TYPO3, source', address: 'https://github.com/TYPO3/typo3' },
    trackers: [
      { name: 'fe_typo_user', ...SIGNED_IN },
      {
        name: 'be_typo_user',
        fr: 'Garde la connexion des personnes qui rédigent le site.',
        en: 'Keeps those who write the site signed in.',
      },
    ],
  },
  {
    service: 'SPIP',
    purposeFamily: 'necessary',
    source: { title: 'SPIP, source', address: 'https://git.spip.net/spip/spip' },
    trackers: [
      { name: 'spip_session', ...SIGNED_IN },
      {
        name: 'spip_admin',
        purposeFamily: 'functional',
        fr: 'Montre les boutons de rédaction à qui s’est déjà connecté.',
        en: 'Shows the buttons for writing to those who have signed in before.',
      },
    ],
  },
]
