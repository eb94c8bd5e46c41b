import { type FactFamily, OPEN_COOKIE_DATABASE } from './factFamily.ts'
import { FORGERY, LANGUAGE, SESSION, SIGNED_IN } from './phrases.ts'

/** Web frameworks, languages and sign-in services. The operator of the site sets these cookies itself. */
export const frameworks: readonly FactFamily[] = [
  {
    service: 'Django',
    use: 'signIn',
    source: {
      title: 'Django, Settings: SESSION_COOKIE_AGE, CSRF_COOKIE_AGE',
      address: 'https://docs.djangoproject.com/en/stable/ref/settings/',
    },
    trackers: [
      { name: 'sessionid', lifetime: '2 weeks', ...SESSION },
      { name: 'csrftoken', use: 'formSecurity', lifetime: '52 weeks', ...FORGERY },
      { name: 'django_language', use: 'preference', lifetime: 'session', ...LANGUAGE },
    ],
  },
  {
    service: 'PHP',
    use: 'session',
    source: {
      title: 'PHP manual, session.cookie_lifetime',
      address: 'https://www.php.net/manual/en/session.configuration.php',
    },
    trackers: [
      { name: 'PHPSESSID', lifetime: 'session', ...SESSION },
      { name: '__Secure-PHPSESSID', lifetime: 'session', source: OPEN_COOKIE_DATABASE, ...SESSION },
    ],
  },
  {
    service: 'Java (servlets)',
    use: 'session',
    source: OPEN_COOKIE_DATABASE,
    trackers: [{ name: 'JSESSIONID', lifetime: 'session', ...SESSION }],
  },
  {
    service: 'ASP.NET',
    use: 'session',
    source: {
      title: 'Microsoft Learn, Session and state management in ASP.NET Core',
      address: 'https://learn.microsoft.com/en-us/aspnet/core/fundamentals/app-state',
    },
    trackers: [
      { name: 'ASP.NET_SessionId', lifetime: 'session', source: OPEN_COOKIE_DATABASE, ...SESSION },
      { name: 'ASPSESSIO*', lifetime: 'session', source: OPEN_COOKIE_DATABASE, ...SESSION },
      { name: '.AspNetCore.Session', ...SESSION },
      { name: '.AspNetCore.Antiforgery.*', use: 'formSecurity', ...FORGERY },
      { name: '__RequestVerificationToken*', use: 'formSecurity', ...FORGERY },
      { name: '.AspNetCore.Cookies*', use: 'signIn', ...SIGNED_IN },
      { name: '.ASPXAUTH', use: 'signIn', ...SIGNED_IN },
    ],
  },
  {
    service: 'Laravel',
    use: 'session',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: 'laravel_session', lifetime: 'session', ...SESSION },
      { name: 'XSRF-TOKEN', use: 'formSecurity', lifetime: 'session', ...FORGERY },
    ],
  },
  {
    service: 'Symfony',
    use: 'signIn',
    source: {
      title: 'Symfony, Remember Me',
      address: 'https://symfony.com/doc/current/security/remember_me.html',
    },
    trackers: [
      {
        name: 'REMEMBERME',
        lifetime: '1 year',
        fr: 'Garde la connexion d’une personne qui l’a demandé, d’une visite à l’autre.',
        en: 'Keeps a person who asked for it signed in from visit to visit.',
      },
    ],
  },
  {
    service: 'Express',
    use: 'session',
    source: {
      title: 'Express, express-session',
      address: 'https://github.com/expressjs/session',
    },
    trackers: [{ name: 'connect.sid', ...SESSION }],
  },
  {
    service: 'NextAuth.js',
    use: 'signIn',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      { name: '__Secure-next-auth.*', ...SIGNED_IN },
      { name: 'next-auth.*', ...SIGNED_IN },
      { name: '__Host-next-auth.csrf-token', use: 'formSecurity', ...FORGERY },
    ],
  },
  {
    service: 'Keycloak',
    use: 'signIn',
    source: OPEN_COOKIE_DATABASE,
    trackers: [
      {
        name: 'KEYCLOAK_IDENTITY*',
        lifetime: 'session',
        fr: 'Connexion par Keycloak : reconnaît la personne connectée.',
        en: 'Signing in by Keycloak: recognises the person who is signed in.',
      },
      {
        name: 'KEYCLOAK_SESSION*',
        lifetime: 'session',
        fr: 'Connexion par Keycloak : identifie la session du navigateur.',
        en: 'Signing in by Keycloak: identifies the browser’s session.',
      },
      {
        name: 'AUTH_SESSION_ID*',
        lifetime: 'session',
        fr: 'Connexion par Keycloak : identifie la connexion en cours.',
        en: 'Signing in by Keycloak: identifies the sign-in under way.',
      },
      {
        name: 'KC_*',
        lifetime: 'session',
        fr: 'Connexion par Keycloak : garde l’état de la connexion en cours.',
        en: 'Signing in by Keycloak: keeps the state of the sign-in under way.',
      },
      {
        name: 'KEYCLOAK_LOCALE',
        use: 'preference',
        lifetime: 'session',
        fr: 'Connexion par Keycloak : se souvient de la langue choisie.',
        en: 'Signing in by Keycloak: remembers the chosen language.',
      },
      {
        name: 'KEYCLOAK_REMEMBER_ME',
        lifetime: '1 year',
        fr: 'Connexion par Keycloak : garde le nom d’une personne qui l’a demandé.',
        en: 'Signing in by Keycloak: keeps the name of a person who asked for it.',
      },
    ],
  },
  {
    service: 'Shibboleth',
    use: 'signIn',
    source: {
      title: 'Shibboleth, CookieUsage',
      address: 'https://shibboleth.atlassian.net/wiki/spaces/SP3/pages/2065335663/CookieUsage',
    },
    trackers: [
      { name: '_shibsession_*', lifetime: 'session', ...SIGNED_IN },
      {
        name: '_shibstate_*',
        lifetime: 'session',
        fr: 'Retient la page demandée pendant la connexion.',
        en: 'Remembers the page that was asked for while signing in.',
      },
    ],
  },
  {
    service: 'Apereo CAS',
    use: 'signIn',
    source: {
      title: 'Apereo CAS, SSO Cookie',
      address: 'https://apereo.github.io/cas/development/authentication/Configuring-SSO-Cookie.html',
    },
    trackers: [
      {
        name: 'TGC',
        fr: 'Connexion par CAS : garde la connexion d’un service à l’autre.',
        en: 'Signing in by CAS: keeps a person signed in from service to service.',
      },
      {
        name: 'CASTGC',
        fr: 'Connexion par CAS : garde la connexion d’un service à l’autre.',
        en: 'Signing in by CAS: keeps a person signed in from service to service.',
      },
    ],
  },
  {
    service: 'mod_auth_openidc',
    use: 'signIn',
    source: {
      title: 'mod_auth_openidc, source',
      address: 'https://github.com/OpenIDC/mod_auth_openidc',
    },
    trackers: [{ name: 'mod_auth_openidc_*', ...SIGNED_IN }],
  },
]
