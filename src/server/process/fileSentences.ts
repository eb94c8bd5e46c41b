import type { SeenHead } from '#server/storage/databaseFile/seenHead.ts'
import type { Exposure } from './protectFiles.ts'

type Listed = Extract<Exposure, { paths: string[] }>
type InFolder = Exclude<Exposure, Listed>

/** The sentences about the register's files. SQLite's words in `because` are English. */
const fr = {
  registerGone: (path: string) =>
    `Le registre qui était dans ${path} n’y est plus ; aucun autre n’a été créé à sa place. Remettez-y le fichier, ou une sauvegarde. Pour commencer un nouveau registre, supprimez d’abord ${path}.known.`,
  otherRegister: (path: string) =>
    `${path} est un autre registre que celui qui était là ; rien n’y a été changé. Remettez le bon fichier. Si ce changement est voulu, supprimez ${path}.known.`,
  walAlone: (path: string) =>
    `${path}-wal est la suite d’un registre dont le fichier ${path} manque ; rien n’a été changé. Remettez le fichier à côté de sa suite. Pour repartir d’une sauvegarde, mettez d’abord ${path}-wal et ${path}-shm de côté, ensemble.`,
  foreignWal: (path: string) =>
    `${path}-wal n’est pas la suite de ${path}, qui a été remplacé après un arrêt brutal ; rien n’a été changé. Les deux ensemble feraient un mélange. Pour ouvrir le fichier qui est là, une sauvegarde par exemple, mettez d’abord ${path}-wal et ${path}-shm de côté, ensemble. Pour revenir à l’état d’avant, remettez le fichier d’origine à côté d’eux.`,
  damagedWal: (path: string) =>
    `${path}-wal est abîmé : des écritures confirmées ne s’y lisent plus. Rien n’a été changé. Mettez ${path}, ${path}-wal et ${path}-shm de côté, ensemble, et remettez une sauvegarde plus récente. Sans elle, « sqlite3 ${path} "pragma wal_checkpoint(truncate)" » garde ce qui se lit encore.`,
  damaged: (path: string, because: string) =>
    `${path} est abîmé (${because}) ; rien n’y a été changé, et rien n’en est montré. Remettez une sauvegarde : npm run restore -- FICHIER la contrôle d’abord, et garde à côté ce qui est là.`,
  wentBack: (path: string, { id, seenAt }: SeenHead) =>
    `Attention : la fin de l’historique a reculé. Le ${seenAt}, une écriture ${id} était dans ${path}. Elle n’y est plus. Si vous avez remis une sauvegarde exprès, supprimez ${path}.head. Sinon, arrêtez le serveur, gardez une copie de ce qui est là, et cherchez le fichier qui va jusque-là.`,
  notAsLeft: (path: string, because: string) =>
    `Attention : ce que contient ${path} n’est pas ce que dit son historique : ${because}. Le serveur le montre tel quel, et n’écrit pas par-dessus. Arrêtez-le, gardez une copie du fichier et de ceux qui sont à côté, et tapez : npm run verify`,
  exposures: {
    closed: ({ paths }: Listed) =>
      `Tous les comptes de cette machine pouvaient lire ${paths.join(', ')} : ces fichiers sont maintenant fermés (0600). Si d’autres que vous ont un compte ici, donnez un autre AUTH_SECRET, ce qui ferme les sessions, et faites changer les mots de passe.`,
    readable: ({ paths }: Listed) =>
      `Attention : d’autres comptes de cette machine peuvent lire le registre, ses sessions et ses empreintes de mots de passe. Tapez : chmod 600 ${quotePaths(paths)}`,
    openFolder: ({ path }: InFolder) =>
      `Attention : d’autres comptes de cette machine entrent dans le dossier du registre, et peuvent y lire des copies ou y remplacer des fichiers. Tapez : chmod 700 ${quotePaths([path])}`,
    sharedFolder: ({ path }: InFolder) =>
      `Attention : d’autres comptes de cette machine peuvent changer ${path}, où est le registre. Mettez-le dans un dossier à lui, et donnez-le dans DATABASE_URL. Tapez : mkdir -m 700 DOSSIER`,
  },
}

const en: typeof fr = {
  registerGone: (path) =>
    `The register that was in ${path} is gone; no other was made in its place. Put the file back, or a backup. To begin a new register, delete ${path}.known first.`,
  otherRegister: (path) =>
    `${path} is another register than the one that was there; nothing in it was changed. Put the right file back. If the change is meant, delete ${path}.known.`,
  walAlone: (path) =>
    `${path}-wal continues a register whose file ${path} is missing; nothing was changed. Put the file back beside it. To go on from a backup, first put ${path}-wal and ${path}-shm aside, together.`,
  foreignWal: (path) =>
    `${path}-wal does not continue ${path}, which was replaced after a crash; nothing was changed. The two together would be a mixture. To open the file that is there, a backup for instance, first put ${path}-wal and ${path}-shm aside, together. To go back to what was before, put the original file back beside them.`,
  damagedWal: (path) =>
    `${path}-wal is damaged: confirmed writes cannot be read from it. Nothing was changed. Put ${path}, ${path}-wal and ${path}-shm aside, together, and put a later backup there. Without one, ‘sqlite3 ${path} "pragma wal_checkpoint(truncate)"’ keeps what can still be read.`,
  damaged: (path, because) =>
    `${path} is damaged (${because}); nothing in it was changed, and nothing of it is shown. Put a backup back: npm run restore -- FILE checks it first, and keeps what is there beside it.`,
  wentBack: (path, { id, seenAt }) =>
    `Warning: the end of the history went back. On ${seenAt}, an entry ${id} was in ${path}. It is gone. If you put a backup back on purpose, delete ${path}.head. If not, stop the server, keep a copy of what is there, and look for the file that reaches that far.`,
  notAsLeft: (path, because) =>
    `Warning: what is in ${path} is not what its history says: ${because}. The server shows it as it is, and writes nothing over it. Stop it, keep a copy of the file and of those beside it, and type: npm run verify`,
  exposures: {
    closed: ({ paths }) =>
      `Every account on this machine could read ${paths.join(', ')}: these files are closed now (0600). If others than you have an account here, give another AUTH_SECRET, which ends the sessions, and have the passwords changed.`,
    readable: ({ paths }) =>
      `Warning: other accounts on this machine can read the register, its sessions and the hashes of its passwords. Type: chmod 600 ${quotePaths(paths)}`,
    openFolder: ({ path }) =>
      `Warning: other accounts on this machine enter the folder of the register, and can read copies there or replace files. Type: chmod 700 ${quotePaths([path])}`,
    sharedFolder: ({ path }) =>
      `Warning: other accounts on this machine can change ${path}, where the register is. Put it in a folder of its own, and name it in DATABASE_URL. Type: mkdir -m 700 FOLDER`,
  },
}

/** Quotes paths for a shell, where they need it. */
function quotePaths(paths: readonly string[]): string {
  return paths
    .map((path) => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}

export const fileSentences = { fr, en }

/** Describes an exposure, with the line to type. */
export function exposureInWords(
  exposure: Exposure,
  { exposures }: { exposures: typeof fr.exposures },
): string {
  switch (exposure.kind) {
    case 'closed':
    case 'readable':
      return exposures[exposure.kind](exposure)
    case 'openFolder':
    case 'sharedFolder':
      return exposures[exposure.kind](exposure)
  }
}
