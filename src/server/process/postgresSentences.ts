/** The sentences about a register on a PostgreSQL server. `where` names the database; PostgreSQL’s words are its own. */
const fr = {
  postgresUrlInvalid:
    'DATABASE_URL n’est pas lisible : une adresse comme postgres://nom:mot-de-passe@hote:5432/registre est attendue, les signes @, :, / et # du mot de passe écrits %40, %3A, %2F et %23. Après elle peuvent venir sslmode (disable, require, verify-ca ou verify-full), sslrootcert (un fichier de certificats) et host (le dossier d’une prise Unix).',
  migrateUsage: `Utilisation : npm run migrate -- RÔLE
Avec, dans DATABASE_URL, le rôle à qui est la base ; RÔLE est celui de npm start.`,
  migrateNoServer: (where: string) =>
    `${where} est un fichier : le serveur prépare ses tables à son démarrage, et les rôles ne concernent que PostgreSQL.`,
  migrated: (where: string, role: string) =>
    `Les tables de ${where} sont prêtes, et « ${role} » peut les servir : l’historique et ce qui a été publié, il peut y ajouter, et n’y peut rien changer.`,
  noRole: (where: string, role: string) =>
    `Le serveur de ${where} ne connaît pas le rôle « ${role} ». Créez-le : createuser --pwprompt ${role}`,
  postgres: {
    unreachable: (where: string, because: string) =>
      `Le serveur de ${where} ne répond pas (${because}). Vérifiez qu’il est démarré, et que son nom et son port dans DATABASE_URL sont les bons.`,
    roleRefused: (where: string, because: string) =>
      `Le serveur de ${where} n’ouvre pas la base (${because}). Vérifiez le nom et le mot de passe de DATABASE_URL, et ce que pg_hba.conf permet à cette machine.`,
    noDatabase: (where: string) =>
      `La base ${where} n’existe pas. Créez-la sur ce serveur : createdb --encoding=UTF8 --template=template0 --owner=NOM REGISTRE`,
    notEncrypted: (where: string, because: string) =>
      `La connexion à ${where} ne peut pas être chiffrée et vérifiée (${because}). Donnez dans DATABASE_URL le certificat de son autorité (sslrootcert=FICHIER), ou dites par sslmode ce qui suffit : verify-ca sans le nom du serveur, require sans vérifier qui répond, disable sans chiffrer.`,
    notReady: (where: string, because: string) =>
      `Le serveur de ${where} ne peut pas servir pour le moment (${because}). Recommencez dans un instant.`,
    notAllowed: (where: string, because: string) =>
      `Le serveur de ${where} ne permet pas à ce rôle ce qu’il faut (${because}). Le rôle à qui est la base prépare ses tables, puis donne à celui-ci ses droits : npm run migrate -- RÔLE`,
    tooOld: (where: string, found: string) =>
      `Le serveur de ${where} est PostgreSQL ${found} : la version 15 ou une plus récente est nécessaire. Rien n’y a été changé.`,
    notUtf8: (where: string, found: string) =>
      `La base ${where} est en ${found} et non en UTF8 : elle ne saurait pas tenir tous les signes. Créez-en une autre : createdb --encoding=UTF8 --template=template0 --owner=NOM REGISTRE`,
    foreign: (where: string) => `${where} est la base d’un autre programme ; rien n’y a été changé.`,
    newer: (where: string) =>
      `${where} vient d’une version plus récente de ce programme ; rien n’y a été changé.`,
    damaged: (where: string, because: string) =>
      `La base ${where} est abîmée (${because}) ; rien n’y a été changé, et rien n’en est montré. Arrêtez ce serveur, remettez une sauvegarde à la place de la base, et contrôlez-la : npm run verify.`,
    notAsLeft: (where: string, because: string) =>
      `Attention : ce que contient ${where} n’est pas ce que dit son historique : ${because}. Le serveur le montre tel quel, et n’écrit pas par-dessus. Arrêtez-le, gardez une copie de la base (pg_dump), et tapez : npm run verify`,
  },
}

const en: typeof fr = {
  postgresUrlInvalid:
    'DATABASE_URL cannot be read: an address such as postgres://name:password@host:5432/register is expected, with @, :, / and # in the password written %40, %3A, %2F and %23. After it may come sslmode (disable, require, verify-ca or verify-full), sslrootcert (a file of certificates) and host (the folder of a Unix socket).',
  migrateUsage: `Usage: npm run migrate -- ROLE
With the role that owns the database in DATABASE_URL; ROLE is that of npm start.`,
  migrateNoServer: (where) =>
    `${where} is a file: the server prepares its tables at its start, and roles are PostgreSQL’s alone.`,
  migrated: (where, role) =>
    `The tables of ${where} are ready, and “${role}” can serve them: to the history and to what was published it can add, and change nothing.`,
  noRole: (where, role) =>
    `The server of ${where} does not know the role “${role}”. Make it: createuser --pwprompt ${role}`,
  postgres: {
    unreachable: (where, because) =>
      `The server of ${where} does not answer (${because}). See that it runs, and that its name and port in DATABASE_URL are right.`,
    roleRefused: (where, because) =>
      `The server of ${where} does not open the database (${because}). Check the name and password of DATABASE_URL, and what pg_hba.conf allows this machine.`,
    noDatabase: (where) =>
      `The database ${where} does not exist. Make it on that server: createdb --encoding=UTF8 --template=template0 --owner=NAME REGISTER`,
    notEncrypted: (where, because) =>
      `The connection to ${where} cannot be encrypted and verified (${because}). Give the certificate of its authority in DATABASE_URL (sslrootcert=FILE), or say by sslmode what is enough: verify-ca without the server’s name, require without verifying who answers, disable without encryption.`,
    notReady: (where, because) =>
      `The server of ${where} cannot serve at the moment (${because}). Try again in a moment.`,
    notAllowed: (where, because) =>
      `The server of ${where} does not allow this role what is needed (${because}). The role that owns the database prepares its tables, and then gives this one its rights: npm run migrate -- ROLE`,
    tooOld: (where, found) =>
      `The server of ${where} is PostgreSQL ${found}: version 15 or a newer one is needed. Nothing in it was changed.`,
    notUtf8: (where, found) =>
      `The database ${where} is in ${found} and not in UTF8: it could not hold every character. Make another one: createdb --encoding=UTF8 --template=template0 --owner=NAME REGISTER`,
    foreign: (where) => `${where} is another program’s database; nothing in it was changed.`,
    newer: (where) => `${where} comes from a newer version of this program; nothing in it was changed.`,
    damaged: (where, because) =>
      `The database ${where} is damaged (${because}); nothing in it was changed, and nothing of it is shown. Stop this server, put a backup in the place of the database, and check it: npm run verify.`,
    notAsLeft: (where, because) =>
      `Warning: what is in ${where} is not what its history says: ${because}. The server shows it as it is, and writes nothing over it. Stop it, keep a copy of the database (pg_dump), and type: npm run verify`,
  },
}

export const postgresSentences = { fr, en }
