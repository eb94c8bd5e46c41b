import type { ImportConflict } from '#api/imports.ts'
import type { PlannedRow } from '#charter/import/plan/importPlan.ts'

/** What the names of a list are those of. */
type Owners = 'providers' | 'categories'

/** The sentences of `npm run import`, beside those that the screen has too (`importInWords`, `problemInWords`). */
const fr = {
  importUsage: `Utilisation :
  npm run import -- FICHIER [--site NOM]… [--as ADRESSE] [--dry-run] [--create-missing] [--erase-empty] [--retire-absent]
NOM : celui de la plateforme dans les adresses ; il peut manquer s’il n’y en a qu’une.
ADRESSE : du compte que l’historique nommera ; sans elle, il nomme le serveur.
--dry-run : dire ce qui serait écrit, et ne rien écrire.
--create-missing : créer aussi les prestataires et les catégories qui ressemblent à d’autres.
--erase-empty : vider ce que les cellules vides du fichier laisseraient.
--retire-absent : marquer comme retirés les cookies que le fichier n’a pas.`,
  importWhichSite: (slugs: string) =>
    `Il y a plusieurs plateformes : dites laquelle avec --site. Il y a : ${slugs}.`,
  importMayNot: (email: string) =>
    `Le compte de ${email} ne permet pas d’importer : il faut pouvoir écrire les fiches. Rien n’a été écrit.`,
  importOtherSites: (email: string, names: string) =>
    `Le compte de ${email} ne permet pas de changer ce qui paraît ${names === '' ? 'ici' : `sur ${names}`}. Rien n’a été écrit.`,
  importUnopened: (path: string, reason: string) => `${path} ne peut pas être lu : ${reason}.`,
  importUnreadable: (path: string, why: string) => `${path} : ${why}`,
  importFailed: (reason: string) => `Rien n’a été écrit : ${reason}.`,
  importFormat: (name: string, format: string) => `${name} : ${format}.`,
  importCounts: (counts: Record<PlannedRow['kind'], number>) =>
    `Nouveaux : ${counts.new}. Modifiés : ${counts.changed}. Inchangés : ${counts.same}. Problèmes : ${counts.problem}.`,
  importTexts: (added: number, changed: number) => `Textes : nouveaux ${added}, modifiés ${changed}.`,
  importSite: 'Ce que le fichier dit de la plateforme change aussi ses réglages.',
  importAdded: (owners: Owners, names: string) =>
    `${owners === 'providers' ? 'Prestataires' : 'Catégories'} à créer, car rien de tel dans le registre : ${names}.`,
  importNear: (value: string, names: string) => `« ${value} » ressemble à : ${names}.`,
  importLine: (lines: string, column: string | null, why: string) =>
    `Ligne ${lines}${column === null ? '' : `, colonne « ${column} »`} : ${why}`,
  importRetired: (names: string) => `Absents du fichier, à marquer comme retirés : ${names}.`,
  importAbsent: (names: string) => `Absents du fichier, laissés tels quels : ${names}.`,
  importTried: 'Essai : rien n’a été écrit.',
  importNothing: 'Il n’y a rien à écrire.',
  importWritten: (created: number, changed: number) =>
    `Fiches créées : ${created}. Fiches modifiées : ${changed}. L’historique en fait un seul acte, qui s’annule à l’écran.`,
  importConflict: (name: string, reason: ImportConflict['reason']) =>
    `${name} n’a pas été écrit : ${CONFLICTS_IN_FRENCH[reason]}.`,
}

const CONFLICTS_IN_FRENCH = {
  changed: 'fiche modifiée depuis par quelqu’un',
  deleted: 'fiche supprimée depuis',
  exists: 'fiche créée depuis par quelqu’un',
  waits: 'dépend d’une fiche qui n’a pas été écrite',
}

const en: typeof fr = {
  importUsage: `Usage:
  npm run import -- FILE [--site NAME]… [--as ADDRESS] [--dry-run] [--create-missing] [--erase-empty] [--retire-absent]
NAME: that of the platform in addresses; it may be left out where there is one.
ADDRESS: of the account that the history will name; without it, it names the server.
--dry-run: say what would be written, and write nothing.
--create-missing: create providers and categories that resemble others too.
--erase-empty: erase what empty cells of the file would leave.
--retire-absent: mark cookies that the file lacks as retired.`,
  importWhichSite: (slugs) => `There are several platforms: say which with --site. There are: ${slugs}.`,
  importMayNot: (email) =>
    `The account of ${email} does not allow importing: it must be allowed to write records. Nothing was written.`,
  importOtherSites: (email, names) =>
    `The account of ${email} does not allow changing what shows ${names === '' ? 'here' : `on ${names}`}. Nothing was written.`,
  importUnopened: (path, reason) => `${path} cannot be read: ${reason}.`,
  importUnreadable: (path, why) => `${path}: ${why}`,
  importFailed: (reason) => `Nothing was written: ${reason}.`,
  importFormat: (name, format) => `${name}: ${format}.`,
  importCounts: (counts) =>
    `New: ${counts.new}. Changed: ${counts.changed}. Same: ${counts.same}. Problems: ${counts.problem}.`,
  importTexts: (added, changed) => `Texts: new ${added}, changed ${changed}.`,
  importSite: 'What the file says of the platform changes its settings too.',
  importAdded: (owners, names) =>
    `${owners === 'providers' ? 'Providers' : 'Categories'} to be created, since the register has nothing like them: ${names}.`,
  importNear: (value, names) => `“${value}” resembles: ${names}.`,
  importLine: (lines, column, why) => `Line ${lines}${column === null ? '' : `, column “${column}”`}: ${why}`,
  importRetired: (names) => `Absent from the file, to be marked as retired: ${names}.`,
  importAbsent: (names) => `Absent from the file, left as they are: ${names}.`,
  importTried: 'Trial: nothing was written.',
  importNothing: 'There is nothing to write.',
  importWritten: (created, changed) =>
    `Records created: ${created}. Records changed: ${changed}. They are one act in the history, which can be undone on the screen.`,
  importConflict: (name, reason) => `${name} was not written: ${CONFLICTS_IN_ENGLISH[reason]}.`,
}

const CONFLICTS_IN_ENGLISH = {
  changed: 'changed since by somebody',
  deleted: 'deleted since',
  exists: 'created since by somebody',
  waits: 'depends on a record that was not written',
}

export const importSentences = { fr, en }
