import type { Flaw, Verdict } from '#charter/verification/verdict.ts'

type FlawOf<Reason extends Flaw['reason']> = Extract<Flaw, { reason: Reason }>

/** The sentences of `npm run verify`. Its figures are the same in every language, because programs read them. */
const fr = {
  verifyUsage: `Utilisation :
  npm run verify -- [FICHIER] [--since ÉCRITURE:EMPREINTE] [--json]
FICHIER : une base de données ou une preuve (.zip) ; sans lui, le registre de ce serveur.`,
  verifyMissing: (path: string) => `${path} n’existe pas.`,
  verifyUnreadable: (path: string, reason: string) => `${path} ne peut pas être lu : ${reason}.`,
  verifyDisturbed: (path: string) =>
    `${path} vient d’être ouvert par un autre programme pendant la lecture : recommencez.`,
  seenUnreadable: (path: string) =>
    `${path}.head ne se lit pas : la fin de l’historique n’a pas été comparée à celle qui avait été notée.`,
  seenOtherRegister: (path: string) =>
    `${path}.head parle d’un autre registre : la fin de celui-ci n’a pas été comparée à celle qui avait été notée.`,
  seenNotKept: (path: string, reason: string) =>
    `La fin de l’historique n’a pas pu être retenue dans ${path}.head (${reason}). Le résultat n’en est pas changé ; notez ailleurs la ligne « head ».`,
  verifyNoProof: (path: string) =>
    `${path} n’est pas une preuve de ce programme, vient d’une version plus récente, ou est compressé d’une façon que ce programme ne lit pas : dans ce dernier cas, décompressez-le et faites-en un ZIP ordinaire.`,
  verifyOutside: (id: number, from: number, to: number) =>
    `L’écriture ${id} n’est pas dans cette preuve, qui va de la ${from} à la ${to}.`,
  verifyUnknown: ({ id, action }: Extract<Verdict, { kind: 'unknown' }>) =>
    `L’écriture ${id} (${action}) est d’une sorte que seule une version plus récente de ce programme connaît.`,
  verifyUnjudged: (id: number) =>
    `Ce que dit l’écriture ${id} est caché, et sa forme, la première de ce programme, ne permet pas d’en vérifier la place sans cela : vérifiez le registre lui-même.`,
  verifyNewerForm: (id: number, algorithm: string) =>
    `L’écriture ${id} a une forme (« ${algorithm} ») que seule une version plus récente de ce programme connaît.`,
  proofFlaws: {
    sum: (file: string) => `le fichier ${file} n’est pas celui que SHA256SUMS annonce`,
    name: (file: string) => `le fichier ${file} manque, ou n’a pas sa place dans une preuve`,
    form: (file: string) => `le fichier ${file} n’est pas écrit comme ce programme l’écrit`,
    declaration: (file: string) =>
      `le fichier ${file} de la version 0 n’est pas celui que l’historique déclare`,
    index: (file: string) =>
      `le fichier ${file}, que les gens lisent, n’est pas celui que ce programme a écrit pour ces fichiers`,
    period: (from: string) => `ce qui était en ligne le ${from}, quand la période commence, n’y est pas`,
    finding: (id: number) =>
      `ce que la preuve dit de son historique n’est pas ce qu’on y trouve, jusqu’à l’écriture ${id}`,
  },
  verifyUnfinished:
    'la période n’était pas finie, la preuve parle jusqu’à cet instant et ne dit rien de ce qui l’a suivi',
  verifyForeignIndex:
    'le texte de l’index vient d’une autre version de ce programme, et celle-ci ne peut pas en juger : fiez-vous aux fichiers',
  verifyRenderedOtherwise: (versions: string) =>
    `${versions} : cette version du programme en tirerait d’autres fichiers du même registre ; ils sont intacts, et viennent sans doute d’une autre version du programme`,
  flaws: {
    content: ({ stored, computed }: FlawOf<'content'>) =>
      `l’écriture a été changée : empreinte enregistrée ${stored}, calculée ${computed}`,
    link: ({ stored, expected }: FlawOf<'link'>) =>
      `l’écriture ne suit pas celle qui la précède, l’une des deux a été récrite : elle suit ${stored}, pas ${expected}`,
    gap: ({ next }: FlawOf<'gap'>) => `l’écriture manque : la ${next} vient à sa place`,
    duplicate: 'l’écriture est là deux fois',
    reordered: 'l’écriture a été échangée avec une autre',
    algorithm: ({ stated, reached }: FlawOf<'algorithm'>) =>
      `l’écriture dit avoir une forme (${stated}) qui ne peut pas suivre celle d’avant (${reached})`,
    tail: ({ anchor }: FlawOf<'tail'>) =>
      anchor.seenAt !== undefined
        ? `la fin de l’historique a reculé : le ${anchor.seenAt}, l’écriture ${anchor.id} (${anchor.hash}) était là, elle n’y est plus ; ${wentBackInFrench}`
        : `la fin de l’historique manque : ${anchorInFrench(anchor.publication)} prouve l’écriture ${anchor.id} et ce qui l’a suivie`,
    rewritten: ({ anchor, found }: FlawOf<'rewritten'>) =>
      anchor.seenAt !== undefined
        ? `la fin de l’historique a reculé, puis l’historique a continué autrement : le ${anchor.seenAt}, ${anchor.hash} était à l’écriture ${anchor.id}, on y trouve ${found} ; ${wentBackInFrench}`
        : `l’historique a été récrit jusqu’à l’écriture ${anchor.id} : ${anchorInFrench(anchor.publication)} y prouve ${anchor.hash}, on y trouve ${found}`,
    hidden: ({ resource }: FlawOf<'hidden'>) =>
      `ce que dit l’écriture est caché, alors qu’elle porte sur « ${resource} » et non sur un compte`,
    file: ({ number, file }: FlawOf<'file'>) =>
      `le fichier « ${file} » de la version ${number} n’est pas celui qui a été mis en ligne`,
    publication: ({ number, field }: FlawOf<'publication'>) =>
      `la version ${number} n’est pas ce que l’historique en dit : « ${field} » a été changé`,
    publicationMissing: ({ number }: FlawOf<'publicationMissing'>) =>
      `la version ${number}, que l’historique dit en ligne, a été ôtée`,
    publicationUnknown: ({ number }: FlawOf<'publicationUnknown'>) =>
      `l’historique ne dit rien de la version ${number}, qui a été ajoutée`,
    before: ({ resource, recordId, field }: FlawOf<'before'>) =>
      `l’écriture ne part pas de ce que l’historique avait laissé de ${subjectOf(resource, recordId)} : « ${field} » avait été changé entre-temps`,
    predecessor: ({ resource, recordId, isThere }: FlawOf<'predecessor'>) =>
      isThere
        ? `l’écriture ajoute ${subjectOf(resource, recordId)}, qui existait déjà d’après l’historique`
        : `l’écriture porte sur ${subjectOf(resource, recordId)}, qui n’existait pas d’après l’historique`,
    frozen: ({ number, resource, recordId, field }: FlawOf<'frozen'>) =>
      `la version ${number} n’a pas été faite de ce que l’historique avait laissé : « ${field} » de ${resource}/${recordId} y est autre`,
    row: ({ resource, recordId, field }: FlawOf<'row'>) =>
      `la fiche ${resource}/${recordId} n’est pas ce que l’historique en dit : « ${field} » a été changé`,
    rowMissing: ({ resource, recordId }: FlawOf<'rowMissing'>) =>
      `la fiche ${resource}/${recordId} a été ôtée sans que l’historique le dise`,
    rowUnknown: ({ resource, recordId }: FlawOf<'rowUnknown'>) =>
      `la fiche ${resource}/${recordId} a été ajoutée sans que l’historique le dise`,
    acceptance: ({ finding }: FlawOf<'acceptance'>) =>
      `l’acceptation du constat ${finding} n’est pas ce que l’historique en dit`,
    schema: ({ object, name, difference }: FlawOf<'schema'>) =>
      SCHEMA_IN_FRENCH[difference](`${OBJECTS_IN_FRENCH[object]} « ${name} »`),
    trackers: ({ imported, found }: FlawOf<'trackers'>) =>
      `la liste importée des traceurs connus a été changée : lignes importées d’après l’historique : ${imported}, lignes trouvées : ${found}`,
    derived: ({ resource, recordId, column }: FlawOf<'derived'>) =>
      `la colonne « ${column} » de la fiche ${resource}/${recordId}, qui sert à la chercher ou à la trier, n’est pas celle que donne la fiche`,
    search: ({ resource, recordId }: FlawOf<'search'>) =>
      `l’index par lequel on cherche n’a pas les mots de la fiche ${resource}/${recordId}`,
    damage: ({ because }: FlawOf<'damage'>) =>
      `la base est abîmée, ou a été changée en passant outre aux règles de SQLite (${because})`,
    reference: ({ table, rowId, target }: FlawOf<'reference'>) =>
      `la ligne ${rowId} de la table « ${table} » renvoie à une ligne de « ${target} » qui n’existe pas`,
  },
}

const OBJECTS_IN_FRENCH = { table: 'la table', index: 'l’index', trigger: 'le déclencheur', view: 'la vue' }

const SCHEMA_IN_FRENCH = {
  unknown: (object: string) => `${object} de la base ne vient pas de ce programme`,
  missing: (object: string) => `${object} manque dans la base`,
  changed: (object: string) => `${object} de la base n’est pas comme ce programme l’écrit`,
}
const wentBackInFrench =
  'si une sauvegarde a été remise exprès, supprimez le fichier .head à côté de la base et recommencez ; sinon, gardez une copie de ce qui est là, et cherchez le fichier qui va jusque-là'

function anchorInFrench(publication: number | null): string {
  return publication === null ? 'l’empreinte notée ailleurs' : `la version ${publication}`
}

function subjectOf(resource: string, recordId: number | null): string {
  return recordId === null ? resource : `${resource}/${recordId}`
}

const en: typeof fr = {
  verifyUsage: `Usage:
  npm run verify -- [FILE] [--since ENTRY:HASH] [--json]
FILE: a database or a proof (.zip); without it, this server’s register.`,
  verifyMissing: (path) => `${path} does not exist.`,
  verifyUnreadable: (path, reason) => `${path} cannot be read: ${reason}.`,
  verifyDisturbed: (path) => `Another program opened ${path} while it was read: try again.`,
  seenUnreadable: (path) =>
    `${path}.head cannot be read: the end of the history was not compared with the one that was noted.`,
  seenOtherRegister: (path) =>
    `${path}.head is about another register: the end of this one was not compared with the one that was noted.`,
  seenNotKept: (path, reason) =>
    `The end of the history could not be remembered in ${path}.head (${reason}). This does not change the result; note the line “head” elsewhere.`,
  verifyNoProof: (path) =>
    `${path} is no proof of this program’s, comes from a newer version, or is packed in a way that this program does not read: in that case, unpack it and make an ordinary ZIP of it.`,
  verifyOutside: (id, from, to) => `Entry ${id} is not in this proof, which goes from ${from} to ${to}.`,
  verifyUnknown: ({ id, action }) =>
    `Entry ${id} (${action}) is of a kind that only a newer version of this program knows.`,
  verifyUnjudged: (id) =>
    `What entry ${id} says is withheld, and its form, the first of this program, does not allow checking its place without that: verify the register itself.`,
  verifyNewerForm: (id, algorithm) =>
    `Entry ${id} has a form (“${algorithm}”) that only a newer version of this program knows.`,
  proofFlaws: {
    sum: (file) => `the file ${file} is not the one that SHA256SUMS states`,
    name: (file) => `the file ${file} is missing, or has no place in a proof`,
    form: (file) => `the file ${file} is not written as this program writes it`,
    declaration: (file) => `the file ${file} of version 0 is not the one that the history declares`,
    index: (file) => `the file ${file}, which people read, is not what this program wrote for these files`,
    period: (from) => `what was online on ${from}, when the period begins, is not in it`,
    finding: (id) => `what the proof says of its history is not what is found in it, up to entry ${id}`,
  },
  verifyForeignIndex:
    'the text of the index comes from another version of this program, and this one can’t judge it: go by the files',
  verifyRenderedOtherwise: (versions) =>
    `${versions}: this version of the program would render other files from the same register; they are intact, and probably come from another version of the program`,
  verifyUnfinished:
    'the period was not over, the proof speaks until that instant and says nothing of what came after it',
  flaws: {
    content: ({ stored, computed }) => `the entry was changed: stored hash ${stored}, computed ${computed}`,
    link: ({ stored, expected }) =>
      `the entry does not follow the one before it, one of the two was rewritten: it follows ${stored}, not ${expected}`,
    gap: ({ next }) => `the entry is missing: ${next} stands in its place`,
    duplicate: 'the entry is there twice',
    reordered: 'the entry was swapped with another',
    algorithm: ({ stated, reached }) =>
      `the entry states a form (${stated}) that cannot follow the one before it (${reached})`,
    tail: ({ anchor }) =>
      anchor.seenAt !== undefined
        ? `the end of the history went back: on ${anchor.seenAt}, entry ${anchor.id} (${anchor.hash}) was there, and is gone; ${wentBackInEnglish}`
        : `the end of the history is missing: ${anchorInEnglish(anchor.publication)} proves entry ${anchor.id} and what followed it`,
    rewritten: ({ anchor, found }) =>
      anchor.seenAt !== undefined
        ? `the end of the history went back, and the history went on otherwise: on ${anchor.seenAt}, ${anchor.hash} was at entry ${anchor.id}, found is ${found}; ${wentBackInEnglish}`
        : `the history was rewritten up to entry ${anchor.id}: ${anchorInEnglish(anchor.publication)} proves ${anchor.hash} there, found is ${found}`,
    hidden: ({ resource }) =>
      `what the entry says is hidden, though it is about “${resource}” and no account`,
    file: ({ number, file }) => `the file “${file}” of version ${number} is not the one that was put online`,
    publication: ({ number, field }) =>
      `version ${number} is not what the history says of it: “${field}” was changed`,
    publicationMissing: ({ number }) => `version ${number}, which the history says is online, was removed`,
    publicationUnknown: ({ number }) => `the history says nothing of version ${number}, which was added`,
    before: ({ resource, recordId, field }) =>
      `the entry does not start from what the history had left of ${subjectOf(resource, recordId)}: “${field}” had been changed in between`,
    predecessor: ({ resource, recordId, isThere }) =>
      isThere
        ? `the entry adds ${subjectOf(resource, recordId)}, which was there already according to the history`
        : `the entry is about ${subjectOf(resource, recordId)}, which was not there according to the history`,
    frozen: ({ number, resource, recordId, field }) =>
      `version ${number} was not made from what the history had left: “${field}” of ${resource}/${recordId} differs in it`,
    row: ({ resource, recordId, field }) =>
      `the record ${resource}/${recordId} is not what the history says of it: “${field}” was changed`,
    rowMissing: ({ resource, recordId }) =>
      `the record ${resource}/${recordId} was removed without the history saying so`,
    rowUnknown: ({ resource, recordId }) =>
      `the record ${resource}/${recordId} was added without the history saying so`,
    acceptance: ({ finding }) => `who accepted the finding ${finding} is not what the history says of it`,
    schema: ({ object, name, difference }) => SCHEMA_IN_ENGLISH[difference](`the ${object} “${name}”`),
    trackers: ({ imported, found }) =>
      imported === found
        ? 'a row of the imported list of known trackers was changed'
        : `the imported list of known trackers was changed: ${imported} rows according to the history, ${found} found`,
    derived: ({ resource, recordId, column }) =>
      `the column “${column}” of the record ${resource}/${recordId}, which serves to search or sort it, is not what the record gives`,
    search: ({ resource, recordId }) =>
      `the index by which one searches does not have the words of the record ${resource}/${recordId}`,
    damage: ({ because }) => `the database is damaged, or was changed against SQLite’s rules (${because})`,
    reference: ({ table, rowId, target }) =>
      `row ${rowId} of the table “${table}” refers to a row of “${target}” that is not there`,
  },
}

const SCHEMA_IN_ENGLISH = {
  unknown: (object: string) => `${object} of the database does not come from this program`,
  missing: (object: string) => `${object} is missing from the database`,
  changed: (object: string) => `${object} of the database is not as this program writes it`,
}
const wentBackInEnglish =
  'if a backup was put back on purpose, delete the .head file beside the database and try again; if not, keep a copy of what is there, and look for the file that reaches that far'

function anchorInEnglish(publication: number | null): string {
  return publication === null ? 'the hash noted elsewhere' : `version ${publication}`
}

export const verifySentences = { fr, en }
