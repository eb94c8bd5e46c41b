/** What was moved and verified. */
export interface Moved {
  rows: number
  entries: number
  files: number
  /** `48213:9f2c…` */
  head: string
}

/** The sentences of `npm run migrate-data`. */
const fr = {
  moveUsage: `Utilisation :
  npm run migrate-data -- DE VERS
DE et VERS : file:./data/registre.sqlite ou postgres://nom@hote:5432/registre. Le mot de passe se donne mieux dans PGPASSWORD ou PGPASSFILE : d’autres comptes de la machine lisent ce qu’on tape.`,
  moveBetweenFiles:
    'Entre deux fichiers, rien n’est à convertir : arrêtez le serveur et copiez le fichier, ou prenez-en une sauvegarde.',
  moved: (from: string, to: string, { rows, entries, files, head }: Moved) =>
    `Le registre de ${from} est maintenant dans ${to} : ${rows} lignes, dont ${entries} écritures de l’historique, et ${files} fichiers publiés. Vérifié des deux côtés, même fin de l’historique : ${head}. Ce qui serait encore écrit dans ${from} n’y est pas : démarrez le serveur sur ${to} et gardez l’ancien pour mémoire.`,
  moveNotPresent: (from: string) =>
    `${from} vient d’une version plus ancienne de ce programme. Démarrez-le une fois avec celle-ci (npm start), arrêtez-le, puis recommencez.`,
  moveNotIntact: (from: string) =>
    `Ce que contient ${from} n’est pas ce que dit son historique : rien n’a été copié. Tapez : npm run verify`,
  moveCopyFalse: (to: string) =>
    `La copie dans ${to} n’est pas l’original : n’en faites rien. Supprimez-la, gardez l’original, et signalez-le.`,
  moveNotEmpty: (to: string) =>
    `${to} n’est pas vide : rien n’y a été changé. Donnez un fichier qui n’existe pas, ou une base qu’on vient de créer (createdb).`,
  moveInUse: (path: string) =>
    `Un serveur ou une commande utilise ${path} : rien n’a été copié. Arrêtez-le, puis recommencez.`,
  moveWentOn: (from: string, to: string | null) =>
    to === null
      ? `On a écrit dans ${from} pendant la copie, qui n’a pas été gardée. Arrêtez son serveur, puis recommencez.`
      : `On a écrit dans ${from} pendant la copie : il manque à ${to} ce qui vient d’être écrit. Arrêtez son serveur, recréez la base d’arrivée (dropdb, createdb), puis recommencez.`,
  moveUnusable: (path: string, reason: string) => `${path} ne peut pas servir : ${reason}.`,
}

const en: typeof fr = {
  moveUsage: `Usage:
  npm run migrate-data -- FROM TO
FROM and TO: file:./data/registre.sqlite or postgres://name@host:5432/register. A password is better given in PGPASSWORD or PGPASSFILE: other accounts on the machine can read what one types.`,
  moveBetweenFiles:
    'Between two files there is nothing to convert: stop the server and copy the file, or take a backup of it.',
  moved: (from, to, { rows, entries, files, head }) =>
    `The register of ${from} is now in ${to}: ${rows} rows, ${entries} of them entries of the history, and ${files} published files. Verified on both sides, with the same end of the history: ${head}. What may still be written to ${from} is not in it: start the server on ${to}, and keep the old one for the record.`,
  moveNotPresent: (from) =>
    `${from} comes from an earlier version of this program. Start it once with this one (npm start), stop it, and try again.`,
  moveNotIntact: (from) =>
    `What is in ${from} is not what its history says: nothing was copied. Type: npm run verify`,
  moveCopyFalse: (to) =>
    `The copy in ${to} is not the original: do nothing with it. Delete it, keep the original, and report it.`,
  moveNotEmpty: (to) =>
    `${to} is not empty: nothing in it was changed. Give a file that does not exist, or a database that was just made (createdb).`,
  moveInUse: (path) => `A server or a command is using ${path}: nothing was copied. Stop it, and try again.`,
  moveWentOn: (from, to) =>
    to === null
      ? `Somebody wrote to ${from} during the copy, which was not kept. Stop its server, and try again.`
      : `Somebody wrote to ${from} during the copy: ${to} lacks what was just written. Stop its server, make the target database anew (dropdb, createdb), and try again.`,
  moveUnusable: (path, reason) => `${path} cannot be used: ${reason}.`,
}

export const moveSentences = { fr, en }
