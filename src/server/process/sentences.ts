import type { Language } from '#charter/kit/language.ts'
import { backupSentences } from './backupSentences.ts'
import { doctorSentences } from './doctorSentences.ts'
import { fileSentences } from './fileSentences.ts'
import { importSentences } from './importSentences.ts'
import { moveSentences } from './moveSentences.ts'
import { postgresSentences } from './postgresSentences.ts'
import { restoreSentences } from './restoreSentences.ts'
import { userSentences } from './userSentences.ts'
import { verifySentences } from './verifySentences.ts'

/** The sentences of `npm run publish:static`. */
const publishSentences = {
  fr: {
    staticUsage: 'Utilisation : npm run publish:static -- DOSSIER [--site NOM]',
    noSuchSite: (slug: string, slugs: string) =>
      `Aucune plateforme n’a le nom « ${slug} » dans les adresses. Il y a : ${slugs}.`,
    nothingPublished: 'Aucune charte n’a encore été publiée : il n’y a rien à écrire.',
    staticWritten: (count: number, folder: string) => `${count} fichiers écrits dans ${folder}.`,
    staticFailed: (folder: string, reason: string) =>
      `Les fichiers n’ont pas pu être écrits dans ${folder} : ${reason}.`,
  },
  en: {
    staticUsage: 'Usage: npm run publish:static -- FOLDER [--site NAME]',
    noSuchSite: (slug: string, slugs: string) =>
      `No platform has the name “${slug}” in addresses. There are: ${slugs}.`,
    nothingPublished: 'No charter has been published yet: there is nothing to write.',
    staticWritten: (count: number, folder: string) => `${count} files written in ${folder}.`,
    staticFailed: (folder: string, reason: string) =>
      `The files could not be written in ${folder}: ${reason}.`,
  },
}

/** The sentences that the process prints in the terminal. */
const fr = {
  language: 'fr' as Language,
  administrator: 'Administrateur',
  firstAdministrator: (email: string, password: string | null) =>
    password === null
      ? `Premier compte : ${email}, avec le mot de passe de ADMIN_PASSWORD.`
      : `Premier compte : ${email}, mot de passe ${password} (affiché cette seule fois ; à changer dans « Mon compte »).`,
  adminEmailInvalid: (email: string) => `ADMIN_EMAIL=${email} n’est pas une adresse électronique.`,
  ...publishSentences.fr,
  ...backupSentences.fr,
  ...restoreSentences.fr,
  ...doctorSentences.fr,
  ...fileSentences.fr,
  ...importSentences.fr,
  ...moveSentences.fr,
  ...postgresSentences.fr,
  ...userSentences.fr,
  ...verifySentences.fr,
  adminPasswordInvalid:
    'ADMIN_PASSWORD ne convient pas : de 12 à 128 caractères sont attendus, qu’on ne devine pas facilement.',
  ready: (url: string) => `Le registre est ouvert : ${url}`,
  inTheClear:
    'Attention : ce serveur répond à d’autres machines sans chiffrement, les mots de passe y voyagent en clair. Placez-le derrière un serveur HTTPS et donnez son adresse dans PUBLIC_URL.',
  sharedAddress:
    'Attention : TRUST_PROXY est vide alors que PUBLIC_URL est en https. Si un serveur HTTPS transmet les requêtes, toutes semblent venir de son adresse, et les essais de mot de passe d’une personne font attendre les autres. Donnez son adresse dans TRUST_PROXY.',
  hostInvalid: (host: string) =>
    `HOST=${host} n’est pas lisible : une adresse comme 127.0.0.1 ou 0.0.0.0 est attendue, sans port.`,
  portInvalid: (port: string) => `PORT=${port} n’est pas un port : un nombre de 0 à 65535 est attendu.`,
  portInUse: (port: number) =>
    `Le port ${port} est déjà pris par un autre programme : arrêtez-le ou choisissez-en un autre avec PORT.`,
  portRefused: (port: number, reason: string) => `Le port ${port} ne peut pas être ouvert : ${reason}.`,
  /** Null where it may hold a password. */
  databaseUrlInvalid: (url: string | null) =>
    `DATABASE_URL${url === null ? '' : `=${url}`} n’est pas lisible : une adresse comme file:./data/registre.sqlite ou postgres://hote/registre est attendue.`,
  publicUrlInvalid:
    'PUBLIC_URL n’est pas lisible : une adresse comme https://registre.exemple.fr est attendue, sans chemin ni mot de passe.',
  trustProxyInvalid: (text: string) =>
    `TRUST_PROXY=${text} n’est pas lisible : des adresses comme 10.0.0.1 ou 10.0.0.0/8 sont attendues, séparées par des virgules.`,
  authSecretWeak:
    'AUTH_SECRET est trop facile à deviner : donnez 32 caractères au hasard (openssl rand -base64 32), ou aucun pour que le serveur choisisse.',
  smtpUrlInvalid:
    'SMTP_URL n’est pas lisible : une adresse comme smtps://nom:mot-de-passe@mail.exemple.fr est attendue, les signes @, / et # du mot de passe écrits %40, %2F et %23.',
  smtpNeedsPublicUrl:
    'SMTP_URL demande aussi PUBLIC_URL : les liens des courriels doivent mener à une adresse que personne d’autre ne choisit.',
  mailFromInvalid:
    'MAIL_FROM n’est pas une adresse électronique : une adresse comme registre@exemple.fr est attendue, sans nom.',
  headWitnessesInvalid:
    'HEAD_WITNESSES n’est pas lisible : des adresses électroniques comme dpo@exemple.fr sont attendues, sans nom, séparées par des virgules.',
  headWitnessesNeedSmtp:
    'HEAD_WITNESSES demande aussi SMTP_URL : sans serveur de courriel, rien ne peut être envoyé à ces adresses.',
  logLevelInvalid: (level: string) =>
    `LOG_LEVEL=${level} n’est pas lisible : error, warn, info ou debug est attendu.`,
  metricsTokenWeak:
    'METRICS_TOKEN est trop facile à deviner : donnez 32 caractères au hasard (openssl rand -hex 32), ou aucun pour que cette machine seule lise les mesures.',
  sessionTimeInvalid: (name: string) =>
    `${name} n’est pas lisible : une durée comme 30m, 8h ou 1d est attendue, de 5m à 7d.`,
  auditKeepInvalid:
    'AUDIT_KEEP n’est pas lisible : une durée en jours comme 180d est attendue, de 1d à 3660d.',
  auditKeepNeedsLog:
    'AUDIT_KEEP demande aussi AUDIT_LOG : dans le journal du serveur, c’est à la machine d’effacer les lignes anciennes.',
  drainInvalid: (seconds: string) =>
    `DRAIN_SECONDS=${seconds} n’est pas lisible : un nombre de secondes de 0 à 300 est attendu.`,
  notADatabase: (path: string) => `${path} n’est pas une base de données SQLite ; rien n’y a été changé.`,
  foreign: (path: string) => `${path} est la base de données d’un autre programme ; rien n’y a été changé.`,
  newer: (path: string) =>
    `${path} vient d’une version plus récente de ce programme ; rien n’y a été changé.`,
  unwritable: (path: string, reason: string) =>
    `La base de données ${path} ne peut pas être ouverte en écriture : ${reason}.`,
  oldSqlite: (version: string, floor: string) =>
    `SQLite ${version} peut abîmer une base partagée : la version ${floor} ou une plus récente est nécessaire.`,
}

export type Sentences = typeof fr

const en: Sentences = {
  ...publishSentences.en,
  ...backupSentences.en,
  ...restoreSentences.en,
  ...doctorSentences.en,
  ...fileSentences.en,
  ...importSentences.en,
  ...moveSentences.en,
  ...postgresSentences.en,
  ...userSentences.en,
  ...verifySentences.en,
  language: 'en',
  administrator: 'Administrator',
  firstAdministrator: (email, password) =>
    password === null
      ? `First account: ${email}, with the password of ADMIN_PASSWORD.`
      : `First account: ${email}, password ${password} (shown this once; change it under “My account”).`,
  adminEmailInvalid: (email) => `ADMIN_EMAIL=${email} is not an e-mail address.`,
  adminPasswordInvalid: 'ADMIN_PASSWORD will not do: 12 to 128 characters are expected, not easy to guess.',
  ready: (url) => `The register is open: ${url}`,
  inTheClear:
    'Warning: this server answers other machines without encryption, so passwords travel in the clear. Put it behind an HTTPS server, and give the address of that in PUBLIC_URL.',
  sharedAddress:
    'Warning: TRUST_PROXY is empty although PUBLIC_URL is https. If an HTTPS server passes requests on, all of them seem to come from its address, and one person’s attempts at a password make the others wait. Give its address in TRUST_PROXY.',
  hostInvalid: (host) =>
    `HOST=${host} cannot be read: an address such as 127.0.0.1 or 0.0.0.0 is expected, without a port.`,
  portInvalid: (port) => `PORT=${port} is no port: a number from 0 to 65535 is expected.`,
  portInUse: (port) => `Port ${port} is taken by another program: stop it, or choose another one with PORT.`,
  portRefused: (port, reason) => `Port ${port} cannot be opened: ${reason}.`,
  databaseUrlInvalid: (url) =>
    `DATABASE_URL${url === null ? '' : `=${url}`} cannot be read: an address such as file:./data/registre.sqlite or postgres://host/register is expected.`,
  publicUrlInvalid:
    'PUBLIC_URL cannot be read: an address such as https://register.example.org is expected, without path or password.',
  trustProxyInvalid: (text) =>
    `TRUST_PROXY=${text} cannot be read: addresses such as 10.0.0.1 or 10.0.0.0/8 are expected, separated by commas.`,
  authSecretWeak:
    'AUTH_SECRET is too easy to guess: give 32 random characters (openssl rand -base64 32), or none and the server chooses.',
  smtpUrlInvalid:
    'SMTP_URL cannot be read: an address such as smtps://name:password@mail.example.org is expected, with @, / and # in the password written %40, %2F and %23.',
  smtpNeedsPublicUrl:
    'SMTP_URL needs PUBLIC_URL too: the links in mails must lead to an address that nobody else chooses.',
  mailFromInvalid:
    'MAIL_FROM is no mail address: one such as register@example.org is expected, without a name.',
  headWitnessesInvalid:
    'HEAD_WITNESSES cannot be read: mail addresses such as dpo@example.org are expected, without names, separated by commas.',
  headWitnessesNeedSmtp:
    'HEAD_WITNESSES needs SMTP_URL too: without a mail server, nothing can be sent to these addresses.',
  logLevelInvalid: (level) => `LOG_LEVEL=${level} cannot be read: error, warn, info or debug is expected.`,
  metricsTokenWeak:
    'METRICS_TOKEN is too easy to guess: give 32 random characters (openssl rand -hex 32), or none so that this machine alone reads the metrics.',
  sessionTimeInvalid: (name) =>
    `${name} cannot be read: a time such as 30m, 8h or 1d is expected, from 5m to 7d.`,
  auditKeepInvalid: 'AUDIT_KEEP cannot be read: a time in days such as 180d is expected, from 1d to 3660d.',
  auditKeepNeedsLog:
    'AUDIT_KEEP needs AUDIT_LOG too: old lines of the server’s log are for the machine to delete.',
  drainInvalid: (seconds) =>
    `DRAIN_SECONDS=${seconds} cannot be read: a number of seconds from 0 to 300 is expected.`,
  notADatabase: (path) => `${path} is not an SQLite database; nothing in it was changed.`,
  foreign: (path) => `${path} is another program’s database; nothing in it was changed.`,
  newer: (path) => `${path} comes from a newer version of this program; nothing in it was changed.`,
  unwritable: (path, reason) => `The database ${path} cannot be opened for writing: ${reason}.`,
  oldSqlite: (version, floor) =>
    `SQLite ${version} can damage a shared database: version ${floor} or a newer one is needed.`,
}

/** Selects the language by the machine's locale (`en_GB.UTF-8`): English for an English one, otherwise French. */
export function sentencesFor(locale: string): Sentences {
  return locale.startsWith('en') ? en : fr
}
