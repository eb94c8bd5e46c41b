import type { FactFamily } from './factFamily.ts'

const SESSION = {
  fr: 'Relie entre elles les pages d’une même visite, par exemple pour rester connecté.',
  en: 'Holds the pages of one visit together, for instance to stay signed in.',
}
const FORGERY = {
  fr: 'Protège les formulaires contre les requêtes forgées par un autre site.',
  en: 'Protects forms against requests that another site forged.',
}

/** Web frameworks and languages. The operator of the site sets these cookies itself. */
export const frameworks: readonly FactFamily[] = [
  {
    service: 'Django',
    purposeFamily: 'necessary',
    source: {
      title: 'Django, Settings: SESSION_COOKIE_AGE, CSRF_COOKIE_AGE',
      address: 'https://docs.djangoproject.com/en/stable/ref/settings/',
    },
    trackers: [
      { name: 'sessionid', lifetime: '2 weeks', ...SESSION },
      { name: 'csrftoken', purposeFamily: 'security', lifetime: '52 weeks', ...FORGERY },
    ],
  },
  {
    service: 'PHP',
    purposeFamily: 'necessary',
    source: {
      title: 'PHP manual, session.cookie_lifetime',
      address: 'https://www.php.net/manual/en/session.configuration.php',
    },
    trackers: [{ name: 'PHPSESSID', lifetime: 'session', ...SESSION }],
  },
  {
    service: 'Java (servlets)',
    purposeFamily: 'necessary',
    source: { title: 'Jakarta Servlet Specification, session tracking' },
    trackers: [{ name: 'JSESSIONID', lifetime: 'session', ...SESSION }],
  },
  {
    service: 'ASP.NET',
    purposeFamily: 'necessary',
    source: { title: 'Microsoft Learn, ASP.NET documentation' },
    trackers: [
      { name: 'ASP.NET_SessionId', ...SESSION },
      { name: '.AspNetCore.Session', ...SESSION },
      { name: '.AspNetCore.Antiforgery.*', purposeFamily: 'security', ...FORGERY },
      { name: '__RequestVerificationToken*', purposeFamily: 'security', ...FORGERY },
    ],
  },
]
