import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'
import { LANGUAGE, SIGNED_IN } from './phrases.ts'

/** Content management systems. The operator of the site sets these cookies itself. */
export const contentManagers: readonly FactFamily[] = [
  {
    service: 'WordPress',
    use: 'signIn',
    source: {
      title: 'WordPress, Advanced Administration: Cookies',
      address: 'https://developer.wordpress.org/advanced-administration/wordpress/cookies/',
    },
    trackers: [
      { name: 'wordpress_logged_in_*', ...SIGNED_IN },
      { name: 'wordpress_sec_*', ...SIGNED_IN },
      {
        name: 'wordpress_test_cookie',
        lifetime: 'session',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Vérifie, à la connexion, que le navigateur accepte les cookies.',
        en: 'Checks, when signing in, that the browser takes cookies.',
      },
      {
        name: 'wp-settings-*',
        use: 'preference',
        lifetime: '1 year',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Garde les préférences d’affichage d’une personne qui a un compte.',
        en: 'Keeps how somebody with an account likes things displayed.',
      },
      {
        name: 'wp_lang',
        use: 'preference',
        lifetime: 'session',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Se souvient de la langue choisie à la connexion.',
        en: 'Remembers the language chosen when signing in.',
      },
      {
        name: 'wp-postpass_*',
        lifetime: '10 days',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Retient que le mot de passe d’une page protégée a été donné.',
        en: 'Remembers that the password of a protected page was given.',
      },
    ],
  },
  {
    service: 'WordPress',
    use: 'preference',
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
    use: 'signIn',
    source: {
      title: 'Drupal, default.services.yml: session.storage.options (cookie_lifetime: 2000000 seconds)',
      address: 'https://github.com/drupal/drupal',
    },
    trackers: [
      { name: 'SSESS*', lifetime: '23 days', ...SIGNED_IN },
      { name: 'SESS*', lifetime: '23 days', ...SIGNED_IN },
      {
        name: 'Drupal.visitor.*',
        use: 'preference',
        fr: 'Garde ce qu’une personne a saisi, comme son nom, pour préremplir les formulaires.',
        en: 'Keeps what a person entered, such as a name, to fill in forms.',
      },
      {
        name: 'has_js',
        use: 'preference',
        lifetime: 'session',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Retient que le navigateur exécute les scripts, pour adapter les pages.',
        en: 'Remembers that the browser runs scripts, to adapt the pages.',
      },
    ],
  },
  {
    service: 'TYPO3',
    use: 'signIn',
    source: {
      title: 'TYPO3, source',
      address: 'https://github.com/TYPO3/typo3',
    },
    trackers: [
      { name: 'fe_typo_user', lifetime: 'session', source: OPEN_COOKIE_DATABASE, ...SIGNED_IN },
      {
        name: 'be_typo_user',
        fr: 'Garde la connexion des personnes qui rédigent le site.',
        en: 'Keeps those who write the site signed in.',
      },
    ],
  },
  {
    service: 'SPIP',
    use: 'signIn',
    source: {
      title: 'SPIP, source',
      address: 'https://git.spip.net/spip/spip',
    },
    trackers: [
      { name: 'spip_session', ...SIGNED_IN },
      {
        name: 'spip_admin',
        use: 'preference',
        fr: 'Montre les boutons de rédaction à qui s’est déjà connecté.',
        en: 'Shows the buttons for writing to those who have signed in before.',
      },
      { name: 'spip_lang*', use: 'preference', ...LANGUAGE },
    ],
  },
  {
    service: 'Liferay',
    use: 'preference',
    source: {
      title: 'Liferay, Liferay’s Cookies',
      address: 'https://learn.liferay.com/w/dxp/installation-and-upgrades/reference/liferays-cookies',
    },
    trackers: [
      { name: 'GUEST_LANGUAGE_ID', ...LANGUAGE },
      {
        name: 'COOKIE_SUPPORT',
        lifetime: '365 days',
        fr: 'Retient que le navigateur accepte les cookies, dont la connexion a besoin.',
        en: 'Remembers that the browser takes cookies, which signing in needs.',
      },
    ],
  },
  {
    service: 'Moodle',
    use: 'signIn',
    source: {
      title: 'Moodle, source',
      address: 'https://github.com/moodle/moodle',
    },
    trackers: [
      { name: 'MoodleSession*', ...SIGNED_IN },
      {
        name: 'MOODLEID1_*',
        use: 'preference',
        fr: 'Retient le dernier nom de connexion, pour ne pas le ressaisir.',
        en: 'Remembers the last sign-in name, so as not to type it again.',
      },
    ],
  },
]
