import type { FactFamily } from './factFamily.ts'
import { AUDIENCE_CHOICE, VISITOR } from './phrases.ts'

/** Piano Analytics, the new name of AT Internet (XiTi). */
export const piano: readonly FactFamily[] = [
  {
    service: 'Piano Analytics',
    provider: 'Piano (AT Internet)',
    use: 'audience',
    source: {
      title: 'Piano Analytics, Client Side Cookies (JS SDK)',
      address:
        'https://developers.atinternet-solutions.com/piano-analytics/data-collection/general/cookie-storage',
    },
    trackers: [
      { name: '_pcid', lifetime: '13 months', ...VISITOR },
      {
        name: '_pctx',
        lifetime: '13 months',
        fr: 'Mesure d’audience : garde le contexte d’une visite.',
        en: 'Audience measurement: keeps the context of a visit.',
      },
      { name: '_pprv', use: 'choice', lifetime: '13 months', ...AUDIENCE_CHOICE },
      { name: 'pa_vid', lifetime: '13 months', ...VISITOR },
      {
        name: 'pa_user',
        use: 'audienceBeyond',
        lifetime: '13 months',
        fr: 'Mesure d’audience : garde ce que le site dit d’un utilisateur identifié.',
        en: 'Audience measurement: keeps what the site says of a user who signed in.',
      },
      { name: 'pa_privacy', use: 'choice', lifetime: '13 months', ...AUDIENCE_CHOICE },
      { name: 'idrxvr', lifetime: '13 months', ...VISITOR },
    ],
  },
  {
    service: 'AT Internet (SmartTag)',
    provider: 'Piano (AT Internet)',
    use: 'audience',
    source: {
      title: 'AT Internet, SmartTag : Cookies AT Internet',
      address:
        'https://developers.atinternet-solutions.com/as2-tagging-fr/javascript-fr/bien-commencer-javascript-fr/cookies-at-internet-javascript-fr/',
    },
    trackers: [
      { name: 'atuserid', lifetime: '13 months', ...VISITOR },
      { name: 'atauthority', use: 'choice', lifetime: '13 months', ...AUDIENCE_CHOICE },
      {
        name: 'atidvisitor',
        use: 'audienceBeyond',
        lifetime: '6 months',
        fr: 'Mesure d’audience : retient les sites visités et ce qui est dit d’un visiteur identifié.',
        en: 'Audience measurement: remembers the sites that were visited and what is said of an identified visitor.',
      },
      {
        name: 'atreman',
        use: 'audienceBeyond',
        lifetime: '30 days',
        fr: 'Mesure d’audience : retient la campagne qui a amené le visiteur.',
        en: 'Audience measurement: remembers the campaign that brought the visitor.',
      },
      {
        name: 'attvtreman',
        use: 'audienceBeyond',
        lifetime: '30 days',
        fr: 'Mesure d’audience : retient la campagne télévisée qui a amené le visiteur.',
        en: 'Audience measurement: remembers the television campaign that brought the visitor.',
      },
      {
        name: 'attvtsession',
        use: 'audienceBeyond',
        source: {
          title: 'tarteaucitron.js, tarteaucitron.services.js: Xiti (SmartTag)',
          address: 'https://github.com/AmauriC/tarteaucitron.js',
        },
        fr: 'Mesure d’audience : retient les campagnes télévisées rencontrées pendant une visite.',
        en: 'Audience measurement: remembers the television campaigns met during a visit.',
      },
      {
        name: 'atredir',
        lifetime: '30 seconds',
        fr: 'Mesure d’audience : transmet une mesure d’une page à la suivante.',
        en: 'Audience measurement: hands a measure over from one page to the next.',
      },
      {
        name: 'atsession',
        use: 'audienceBeyond',
        lifetime: '30 minutes',
        fr: 'Mesure d’audience : retient les campagnes rencontrées, pour ne pas les compter deux fois.',
        en: 'Audience measurement: remembers the campaigns that were met, so as not to count them twice.',
      },
    ],
  },
  {
    service: 'AT Internet (XiTi)',
    provider: 'Piano (AT Internet)',
    use: 'audienceBeyond',
    source: {
      title: 'AT Internet, SmartTag : Cookies AT Internet',
      address:
        'https://developers.atinternet-solutions.com/as2-tagging-fr/javascript-fr/bien-commencer-javascript-fr/cookies-at-internet-javascript-fr/',
    },
    trackers: [
      {
        name: 'xtvrn',
        fr: 'Mesure d’audience : retient les sites mesurés par XiTi que le visiteur a vus.',
        en: 'Audience measurement: remembers which sites measured by XiTi the visitor has seen.',
      },
      {
        name: 'xtan*',
        fr: 'Mesure d’audience : reconnaît un visiteur identifié.',
        en: 'Audience measurement: recognises an identified visitor.',
      },
    ],
  },
]
