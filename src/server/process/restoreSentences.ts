/** The sentences of `npm run restore`. */
const fr = {
  restoreUsage: `Utilisation :
  npm run restore -- FICHIER [--other-register] [--without-hash]
FICHIER : une sauvegarde. --other-register : elle peut être celle d’un autre registre que celui qui est là. --without-hash : sans empreinte à côté.`,
  beingRestored: (path: string) =>
    `Une sauvegarde est en train d’être remise dans ${path} : recommencez dans un instant.`,
  restoreInUse: (path: string) =>
    `Un serveur ou une commande utilise ${path} ; rien n’y a été changé. Arrêtez-le d’abord, puis recommencez.`,
  restoreItself: (path: string) => `${path} est le registre lui-même : donnez une sauvegarde.`,
  restoreOtherHash: (file: string) =>
    `${file} n’est pas le fichier dont l’empreinte est dans ${file}.sha256 : il a été abîmé ou changé depuis la sauvegarde. Rien n’a été changé ; prenez une autre sauvegarde.`,
  restoreFlawed: (file: string, because: string) =>
    `${file} n’est pas intact : ${because}. Rien n’a été changé ; prenez une autre sauvegarde.`,
  restoreOther: (file: string, path: string) =>
    `${file} est la sauvegarde d’un autre registre que celui de ${path} ; rien n’y a été changé. Si c’est voulu, ajoutez --other-register.`,
  restoreFailed: (path: string, reason: string) =>
    `La sauvegarde n’a pas pu être remise dans ${path} : ${reason}. Regardez la place libre et les droits du dossier, puis recommencez : ce qui était là y est encore, ou à côté sous un nom qui contient « .before- ».`,
  restored: (file: string, path: string, head: number, last: string | null) =>
    `${file} est contrôlé et remis dans ${path} : écritures 1 à ${head}${last === null ? '' : `, la dernière du ${last}`}.`,
  restoreNoHash: (file: string) =>
    `${file} n’a pas d’empreinte à côté (${file}.sha256) : rien ne prouve qu’il est tel qu’il a été fait. Rien n’a été changé. Pour le prendre sur ce que dit son historique, qui ne dit rien des mots de passe, ajoutez --without-hash.`,
  restoreKept: (aside: string) =>
    `Ce qui était là est gardé : ${aside}. « npm run verify -- ${aside} » le contrôle ; « npm run restore -- ${aside} » y revient.`,
  restoreLost: (count: number, from: number, to: number) =>
    count === 1
      ? `1 écriture n’est plus dans le registre, la ${to} : à refaire à la main.`
      : `${count} écritures ne sont plus dans le registre, ${from} à ${to} : à refaire à la main.`,
  restoreNext: `À faire maintenant :
  1. npm start, ou systemctl start registre
  2. npm run user -- list : les comptes, rôles et mots de passe sont ceux de la sauvegarde. Désactivez qui est parti depuis. Toutes les sessions et tous les liens en attente sont fermés : invitez à nouveau qui n’avait pas encore choisi son mot de passe.
  3. Comparez la version en ligne avec la dernière publiée, et publiez à nouveau s’il le faut.`,
}

const en: typeof fr = {
  restoreUsage: `Usage:
  npm run restore -- FILE [--other-register] [--without-hash]
FILE: a backup. --other-register: it may be of another register than the one that is here. --without-hash: without a hash beside it.`,
  beingRestored: (path) => `A backup is being put back into ${path}: try again in a moment.`,
  restoreInUse: (path) =>
    `A server or a command uses ${path}; nothing in it was changed. Stop it first, then try again.`,
  restoreItself: (path) => `${path} is the register itself: give a backup.`,
  restoreOtherHash: (file) =>
    `${file} is not the file whose hash is in ${file}.sha256: it was damaged or changed since the backup. Nothing was changed; take another backup.`,
  restoreFlawed: (file, because) =>
    `${file} is not intact: ${because}. Nothing was changed; take another backup.`,
  restoreOther: (file, path) =>
    `${file} is a backup of another register than the one of ${path}; nothing in it was changed. If that is meant, add --other-register.`,
  restoreFailed: (path, reason) =>
    `The backup could not be put back into ${path}: ${reason}. Look at the free space and at the rights of its folder, then try again: what was there is still there, or beside it under a name with “.before-” in it.`,
  restored: (file, path, head, last) =>
    `${file} was checked and put back into ${path}: entries 1 to ${head}${last === null ? '' : `, the last of ${last}`}.`,
  restoreNoHash: (file) =>
    `${file} has no hash beside it (${file}.sha256): nothing proves that it is as it was made. Nothing was changed. To take it for what its history says, which says nothing of passwords, add --without-hash.`,
  restoreKept: (aside) =>
    `What was there is kept: ${aside}. “npm run verify -- ${aside}” checks it; “npm run restore -- ${aside}” goes back to it.`,
  restoreLost: (count, from, to) =>
    count === 1
      ? `1 entry is no longer in the register, ${to}: to be done again by hand.`
      : `${count} entries are no longer in the register, ${from} to ${to}: to be done again by hand.`,
  restoreNext: `What to do now:
  1. npm start, or systemctl start registre
  2. npm run user -- list: accounts, roles and passwords are those of the backup. Disable those who have left since. All sessions and pending links are closed: invite again those who had not chosen a password yet.
  3. Compare the version online with the last that was published, and publish again if need be.`,
}

export const restoreSentences = { fr, en }
