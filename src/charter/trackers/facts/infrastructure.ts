import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'
import { BALANCING, ROBOTS } from './phrases.ts'

/** Load balancers and shields that stand before a site. */
export const infrastructure: readonly FactFamily[] = [
  {
    service: 'Cloudflare',
    provider: 'Cloudflare',
    use: 'siteSecurity',
    source: {
      title: 'Cloudflare, Cloudflare Cookies',
      address: 'https://developers.cloudflare.com/fundamentals/get-started/cloudflare-cookies/',
    },
    trackers: [
      { name: '__cf_bm', lifetime: '30 minutes', ...ROBOTS },
      {
        name: 'cf_clearance',
        fr: 'Retient qu’un visiteur a passé le contrôle contre les robots.',
        en: 'Remembers that a visitor passed the check against robots.',
      },
      {
        name: '_cfuvid',
        lifetime: 'session',
        fr: 'Distingue les visiteurs qui ont la même adresse, pour limiter les abus.',
        en: 'Tells apart visitors with the same address, to limit abuse.',
      },
      {
        name: '__cflb',
        use: 'balancing',
        fr: 'Envoie un visiteur toujours vers le même serveur.',
        en: 'Always sends a visitor to the same server.',
      },
      {
        name: '__cfruid',
        lifetime: 'session',
        source: OPEN_COOKIE_DATABASE,
        fr: 'Limite le nombre de requêtes d’un même visiteur.',
        en: 'Limits the number of requests of one visitor.',
      },
    ],
  },
  {
    service: 'Imperva (Incapsula)',
    provider: 'Imperva',
    use: 'siteSecurity',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'visid_incap_*',
        lifetime: '1 year',
        fr: 'Relie les visites entre elles, pour distinguer les visiteurs des attaques.',
        en: 'Links visits with one another, to tell visitors from attacks.',
      },
      {
        name: 'incap_ses_*',
        lifetime: 'session',
        fr: 'Relie les requêtes d’une même visite.',
        en: 'Links the requests of one visit.',
      },
      { name: 'nlbi_*', use: 'balancing', lifetime: 'session', ...BALANCING },
    ],
  },
  {
    service: 'Akamai',
    provider: 'Akamai',
    use: 'siteSecurity',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: '_abck', ...ROBOTS },
      { name: 'ak_bmsc', ...ROBOTS },
      { name: 'bm_sv', ...ROBOTS },
    ],
  },
  {
    service: 'F5 BIG-IP',
    use: 'balancing',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: 'BIGipServer*', ...BALANCING }],
  },
  {
    service: 'F5 BIG-IP (ASM)',
    use: 'siteSecurity',
    source: {
      title: 'F5, What cookies are leveraged in Silverline WAF?',
      address:
        'https://support.f5silverline.com/hc/en-us/articles/360052537934-Q-A-What-cookies-are-leveraged-in-Silverline-WAF-',
    },
    trackers: [
      {
        name: 'TS01*',
        fr: 'Vérifie que les cookies du site n’ont pas été modifiés.',
        en: 'Checks that the site’s cookies were not altered.',
      },
      { name: 'TSPD_101*', ...ROBOTS },
    ],
  },
  {
    service: 'HAProxy',
    use: 'balancing',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: 'SERVERID', lifetime: 'session', ...BALANCING }],
  },
  {
    service: 'Apache (mod_proxy_balancer)',
    use: 'balancing',
    source: {
      title: 'Apache HTTP Server, mod_proxy_balancer',
      address: 'https://httpd.apache.org/docs/2.4/mod/mod_proxy_balancer.html',
    },
    trackers: [{ name: 'ROUTEID', ...BALANCING }],
  },
  {
    service: 'Amazon Web Services (Elastic Load Balancing)',
    provider: 'Amazon Web Services',
    use: 'balancing',
    source: {
      title: 'Amazon Web Services, Sticky sessions for your Application Load Balancer',
      address: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html',
    },
    trackers: [
      { name: 'AWSALB*', ...BALANCING },
      { name: 'AWSELB*', ...BALANCING },
    ],
  },
  {
    service: 'Microsoft Azure',
    provider: 'Microsoft',
    use: 'balancing',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'ARRAffinity*', ...BALANCING },
      { name: 'ApplicationGatewayAffinity*', lifetime: 'session', ...BALANCING },
    ],
  },
]
