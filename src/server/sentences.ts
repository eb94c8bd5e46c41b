import type { Language } from '#charter/language.ts'

/** What the process says to whoever starts it. */
const fr = {
  language: 'fr' as Language,
  administrator: 'Administrateur',
  firstAdministrator: (email: string, password: string | null) =>
    password === null
      ? `Premier compte : ${email}, avec le mot de passe de ADMIN_PASSWORD.`
      : `Premier compte : ${email}, mot de passe ${password} (affiché cette seule fois ; à changer dans « Mon compte »).`,
  adminEmailInvalid: (email: string) => `ADMIN_EMAIL=${email} n’est pas une adresse électronique.`,
  adminPasswordInvalid:
    'ADMIN_PASSWORD ne convient pas : de 12 à 128 caractères sont attendus, qu’on ne devine pas facilement.',
  ready: (url: string) => `Le registre est ouvert : ${url}`,
  hostRefused: (host: string) =>
    `HOST=${host} est refusé : sans comptes d’utilisateurs, encore à venir, ce serveur ne répond qu’à cette machine (127.0.0.1).`,
  portInvalid: (port: string) => `PORT=${port} n’est pas un port : un nombre de 0 à 65535 est attendu.`,
  portInUse: (port: number) =>
    `Le port ${port} est déjà pris par un autre programme : arrêtez-le ou choisissez-en un autre avec PORT.`,
  portRefused: (port: number, reason: string) => `Le port ${port} ne peut pas être ouvert : ${reason}.`,
  noPostgres:
    'DATABASE_URL désigne un serveur PostgreSQL, ce qui n’est pas encore possible : donnez un fichier (file:./data/registre.sqlite).',
  databaseUrlInvalid: (url: string) =>
    `DATABASE_URL=${url} n’est pas lisible : une adresse comme file:./data/registre.sqlite est attendue.`,
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
  language: 'en',
  administrator: 'Administrator',
  firstAdministrator: (email, password) =>
    password === null
      ? `First account: ${email}, with the password of ADMIN_PASSWORD.`
      : `First account: ${email}, password ${password} (shown this once; change it under “My account”).`,
  adminEmailInvalid: (email) => `ADMIN_EMAIL=${email} is not an e-mail address.`,
  adminPasswordInvalid: 'ADMIN_PASSWORD will not do: 12 to 128 characters are expected, not easy to guess.',
  ready: (url) => `The register is open: ${url}`,
  hostRefused: (host) =>
    `HOST=${host} is refused: until there are user accounts, this server answers this machine only (127.0.0.1).`,
  portInvalid: (port) => `PORT=${port} is no port: a number from 0 to 65535 is expected.`,
  portInUse: (port) => `Port ${port} is taken by another program: stop it, or choose another one with PORT.`,
  portRefused: (port, reason) => `Port ${port} cannot be opened: ${reason}.`,
  noPostgres:
    'DATABASE_URL names a PostgreSQL server, which is not possible yet: give a file (file:./data/registre.sqlite).',
  databaseUrlInvalid: (url) =>
    `DATABASE_URL=${url} cannot be read: an address such as file:./data/registre.sqlite is expected.`,
  notADatabase: (path) => `${path} is not an SQLite database; nothing in it was changed.`,
  foreign: (path) => `${path} is another program’s database; nothing in it was changed.`,
  newer: (path) => `${path} comes from a newer version of this program; nothing in it was changed.`,
  unwritable: (path, reason) => `The database ${path} cannot be opened for writing: ${reason}.`,
  oldSqlite: (version, floor) =>
    `SQLite ${version} can damage a shared database: version ${floor} or a newer one is needed.`,
}

/** In French, unless the machine's locale (`en_GB.UTF-8`) is an English one. */
export function sentencesFor(locale: string): Sentences {
  return locale.startsWith('en') ? en : fr
}
