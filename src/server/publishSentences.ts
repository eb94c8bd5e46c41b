/** What `npm run publish:static` says. */
export const publishSentences = {
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
