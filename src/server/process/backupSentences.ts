/** The sentences of `npm run backup`, and of the backups that the server makes by itself. */
const fr = {
  backupUsage: `Utilisation :
  npm run backup -- FICHIER [--replace]
FICHIER : où mettre la sauvegarde ; dans un dossier, elle prend un nom daté. --replace : elle peut en remplacer une autre.`,
  backupMade: (file: string, bytes: number, head: number, last: string | null) =>
    `Sauvegarde faite et contrôlée : ${file} (${inMegabytes(bytes, 'fr')} Mo, écritures 1 à ${head}${last === null ? '' : `, la dernière du ${last}`}). Son empreinte est à côté, dans ${file}.sha256.`,
  backupExists: (file: string) =>
    `${file} existe déjà ; rien n’y a été changé. Donnez un autre nom, un dossier, ou --replace pour le remplacer.`,
  backupInUse: (file: string) =>
    `${file} est une base ouverte, et non une sauvegarde : un fichier -wal ou -journal est à côté. Rien n’y a été changé ; donnez un autre nom.`,
  backupOnItself: (file: string) => `${file} est le registre lui-même : donnez un autre nom à la sauvegarde.`,
  backupFlawed: (path: string, because: string) =>
    `Aucune sauvegarde n’a été gardée, parce que ce que contient ${path} n’est pas ce que dit son historique : ${because}. Gardez les sauvegardes que vous avez, et tapez : npm run verify`,
  backupNotWritten: (file: string, reason: string) =>
    `La sauvegarde ${file} n’a pas pu être écrite : ${reason}. Regardez la place libre et les droits du dossier.`,
  backupNeedsFile:
    'BACKUP_DIR, npm run backup et npm run restore sont pour un registre dans un fichier. Un serveur PostgreSQL se sauvegarde par ses propres moyens : pg_dump -Fc, puis pg_restore et npm run verify.',
  backupNeedsFolder:
    'BACKUP_EVERY et BACKUP_KEEP demandent aussi BACKUP_DIR : le dossier où mettre les sauvegardes.',
  backupEveryInvalid:
    'BACKUP_EVERY n’est pas lisible : une durée comme 1d (un jour), 12h ou 30m est attendue, d’un an au plus.',
  backupKeepInvalid:
    'BACKUP_KEEP n’est pas lisible : le nombre de sauvegardes à garder est attendu, 1 ou plus.',
  notCopied: (source: string, target: string, reason: string) =>
    `${source} n’a pas pu être copié vers ${target} : ${reason}. Regardez la place libre et les droits des deux.`,
}

const en: typeof fr = {
  backupUsage: `Usage:
  npm run backup -- FILE [--replace]
FILE: where the backup goes; in a folder it gets a dated name. --replace: it may take the place of another.`,
  backupMade: (file, bytes, head, last) =>
    `Backup made and checked: ${file} (${inMegabytes(bytes, 'en')} MB, entries 1 to ${head}${last === null ? '' : `, the last of ${last}`}). Its hash stands beside it, in ${file}.sha256.`,
  backupExists: (file) =>
    `${file} exists already; nothing in it was changed. Give another name, a folder, or --replace to replace it.`,
  backupInUse: (file) =>
    `${file} is a database in use and no backup: a -wal or -journal file is beside it. Nothing in it was changed; give another name.`,
  backupOnItself: (file) => `${file} is the register itself: give the backup another name.`,
  backupFlawed: (path, because) =>
    `No backup was kept, because what is in ${path} is not what its history says: ${because}. Keep the backups that you have, and type: npm run verify`,
  backupNotWritten: (file, reason) =>
    `The backup ${file} could not be written: ${reason}. Look at the free space and at the rights of its folder.`,
  backupNeedsFile:
    'BACKUP_DIR, npm run backup and npm run restore are for a register in a file. Back a PostgreSQL server up by its own means: pg_dump -Fc, then pg_restore and npm run verify.',
  backupNeedsFolder: 'BACKUP_EVERY and BACKUP_KEEP need BACKUP_DIR too: the folder for the backups.',
  backupEveryInvalid:
    'BACKUP_EVERY cannot be read: a time such as 1d (a day), 12h or 30m is expected, a year at most.',
  backupKeepInvalid: 'BACKUP_KEEP cannot be read: the number of backups to keep is expected, 1 or more.',
  notCopied: (source, target, reason) =>
    `${source} could not be copied to ${target}: ${reason}. Look at the free space, and at the rights of both.`,
}

function inMegabytes(bytes: number, language: 'fr' | 'en'): string {
  return (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1 })
}

export const backupSentences = { fr, en }
