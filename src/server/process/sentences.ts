import type { Language } from '#charter/kit/language.ts'
import { userSentences } from './userSentences.ts'
import { verifySentences } from './verifySentences.ts'

/** The sentences of `npm run publish:static`. */
const publishSentences = {
  fr: {
    staticUsage: 'Utilisation : npm run publish:static -- DOSSIER',
    nothingPublished: 'Aucune charte n’a encore été publiée : il n’y a rien à écrire.',
    staticWritten: (count: number, folder: string) => `${count} fichiers écrits dans ${folder}.`,
    staticFailed: (folder: string, reason: string) =>
      `Les fichiers n’ont pas pu être écrits dans ${folder} : ${reason}.`,
  },
  en: {
    staticUsage: 'Usage: npm run publish:static -- FOLDER',
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
  ...userSentences.fr,
  ...verifySentences.fr,
  adminPasswordInvalid:
    'ADMIN_PASSWORD ne convient pas : de 12 à 128 caractères sont attendus, qu’on ne devine pas facilement.',
  ready: (url: string) => `Le registre est ouvert : ${url}`,
  inTheClear:
    'Attention : ce serveur répond à d’autres machines sans chiffrement, les mots de passe y voyagent en clair. Placez-le derrière un serveur HTTPS et donnez son adresse dans PUBLIC_URL.',
  hostInvalid: (host: string) =>
    `HOST=${host} n’est pas lisible : une adresse comme 127.0.0.1 ou 0.0.0.0 est attendue, sans port.`,
  portInvalid: (port: string) => `PORT=${port} n’est pas un port : un nombre de 0 à 65535 est attendu.`,
  portInUse: (port: number) =>
    `Le port ${port} est déjà pris par un autre programme : arrêtez-le ou choisissez-en un autre avec PORT.`,
  portRefused: (port: number, reason: string) => `Le port ${port} ne peut pas être ouvert : ${reason}.`,
  noPostgres:
    'DATABASE_URL désigne un serveur PostgreSQL, ce qui n’est pas encore possible : donnez un fichier (file:./data/registre.sqlite).',
  databaseUrlInvalid: (url: string) =>
    `DATABASE_URL=${url} n’est pas lisible : une adresse comme file:./data/registre.sqlite est attendue.`,
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
  hostInvalid: (host) =>
    `HOST=${host} cannot be read: an address such as 127.0.0.1 or 0.0.0.0 is expected, without a port.`,
  portInvalid: (port) => `PORT=${port} is no port: a number from 0 to 65535 is expected.`,
  portInUse: (port) => `Port ${port} is taken by another program: stop it, or choose another one with PORT.`,
  portRefused: (port, reason) => `Port ${port} cannot be opened: ${reason}.`,
  noPostgres:
    'DATABASE_URL names a PostgreSQL server, which is not possible yet: give a file (file:./data/registre.sqlite).',
  databaseUrlInvalid: (url) =>
    `DATABASE_URL=${url} cannot be read: an address such as file:./data/registre.sqlite is expected.`,
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
