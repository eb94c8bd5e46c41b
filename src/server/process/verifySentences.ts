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
  verifyNoProof: (path: string) =>
    `${path} n’est pas une preuve de ce programme, ou vient d’une version plus récente.`,
  verifyOutside: (id: number, from: number, to: number) =>
    `L’écriture ${id} n’est pas dans cette preuve, qui va de la ${from} à la ${to}.`,
  verifyUnknown: ({ id, action }: Extract<Verdict, { kind: 'unknown' }>) =>
    `L’écriture ${id} (${action}) est d’une sorte que seule une version plus récente de ce programme connaît.`,
  proofFlaws: {
    sum: (file: string) => `le fichier ${file} n’est pas celui que SHA256SUMS annonce`,
    name: (file: string) => `le fichier ${file} manque, ou n’a pas sa place dans une preuve`,
    form: (file: string) => `le fichier ${file} n’est pas écrit comme ce programme l’écrit`,
    period: (from: string) => `ce qui était en ligne le ${from}, quand la période commence, n’y est pas`,
    finding: (id: number) =>
      `ce que la preuve dit de son historique n’est pas ce qu’on y trouve, jusqu’à l’écriture ${id}`,
  },
  verifyForeignIndex:
    'l’index n’est pas celui que cette version du programme écrirait : fiez-vous aux fichiers',
  flaws: {
    content: ({ stored, computed }: FlawOf<'content'>) =>
      `l’écriture a été changée : empreinte enregistrée ${stored}, calculée ${computed}`,
    link: ({ stored, expected }: FlawOf<'link'>) =>
      `l’écriture ne suit pas celle qui la précède, l’une des deux a été récrite : elle suit ${stored}, pas ${expected}`,
    gap: ({ next }: FlawOf<'gap'>) => `l’écriture manque : la ${next} vient à sa place`,
    duplicate: 'l’écriture est là deux fois',
    reordered: 'l’écriture a été échangée avec une autre',
    tail: ({ anchor }: FlawOf<'tail'>) =>
      `la fin de l’historique manque : ${anchorInFrench(anchor.publication)} prouve l’écriture ${anchor.id} et ce qui l’a suivie`,
    rewritten: ({ anchor, found }: FlawOf<'rewritten'>) =>
      `l’historique a été récrit jusqu’à l’écriture ${anchor.id} : ${anchorInFrench(anchor.publication)} y prouve ${anchor.hash}, on y trouve ${found}`,
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
    row: ({ resource, recordId, field }: FlawOf<'row'>) =>
      `la fiche ${resource}/${recordId} n’est pas ce que l’historique en dit : « ${field} » a été changé`,
    rowMissing: ({ resource, recordId }: FlawOf<'rowMissing'>) =>
      `la fiche ${resource}/${recordId} a été ôtée sans que l’historique le dise`,
    rowUnknown: ({ resource, recordId }: FlawOf<'rowUnknown'>) =>
      `la fiche ${resource}/${recordId} a été ajoutée sans que l’historique le dise`,
    acceptance: ({ finding }: FlawOf<'acceptance'>) =>
      `l’acceptation du constat ${finding} n’est pas ce que l’historique en dit`,
  },
}

function anchorInFrench(publication: number | null): string {
  return publication === null ? 'l’empreinte notée ailleurs' : `la version ${publication}`
}

const en: typeof fr = {
  verifyUsage: `Usage:
  npm run verify -- [FILE] [--since ENTRY:HASH] [--json]
FILE: a database or a proof (.zip); without it, this server’s register.`,
  verifyMissing: (path) => `${path} does not exist.`,
  verifyUnreadable: (path, reason) => `${path} cannot be read: ${reason}.`,
  verifyDisturbed: (path) => `Another program opened ${path} while it was read: try again.`,
  verifyNoProof: (path) => `${path} is no proof of this program’s, or comes from a newer version.`,
  verifyOutside: (id, from, to) => `Entry ${id} is not in this proof, which goes from ${from} to ${to}.`,
  verifyUnknown: ({ id, action }) =>
    `Entry ${id} (${action}) is of a kind that only a newer version of this program knows.`,
  proofFlaws: {
    sum: (file) => `the file ${file} is not the one that SHA256SUMS states`,
    name: (file) => `the file ${file} is missing, or has no place in a proof`,
    form: (file) => `the file ${file} is not written as this program writes it`,
    period: (from) => `what was online on ${from}, when the period begins, is not in it`,
    finding: (id) => `what the proof says of its history is not what is found in it, up to entry ${id}`,
  },
  verifyForeignIndex: 'the index is not what this version of the program would write: go by the files',
  flaws: {
    content: ({ stored, computed }) => `the entry was changed: stored hash ${stored}, computed ${computed}`,
    link: ({ stored, expected }) =>
      `the entry does not follow the one before it, one of the two was rewritten: it follows ${stored}, not ${expected}`,
    gap: ({ next }) => `the entry is missing: ${next} stands in its place`,
    duplicate: 'the entry is there twice',
    reordered: 'the entry was swapped with another',
    tail: ({ anchor }) =>
      `the end of the history is missing: ${anchorInEnglish(anchor.publication)} proves entry ${anchor.id} and what followed it`,
    rewritten: ({ anchor, found }) =>
      `the history was rewritten up to entry ${anchor.id}: ${anchorInEnglish(anchor.publication)} proves ${anchor.hash} there, found is ${found}`,
    hidden: ({ resource }) =>
      `what the entry says is hidden, though it is about “${resource}” and no account`,
    file: ({ number, file }) => `the file “${file}” of version ${number} is not the one that was put online`,
    publication: ({ number, field }) =>
      `version ${number} is not what the history says of it: “${field}” was changed`,
    publicationMissing: ({ number }) => `version ${number}, which the history says is online, was removed`,
    publicationUnknown: ({ number }) => `the history says nothing of version ${number}, which was added`,
    row: ({ resource, recordId, field }) =>
      `the record ${resource}/${recordId} is not what the history says of it: “${field}” was changed`,
    rowMissing: ({ resource, recordId }) =>
      `the record ${resource}/${recordId} was removed without the history saying so`,
    rowUnknown: ({ resource, recordId }) =>
      `the record ${resource}/${recordId} was added without the history saying so`,
    acceptance: ({ finding }) => `who accepted the finding ${finding} is not what the history says of it`,
  },
}

function anchorInEnglish(publication: number | null): string {
  return publication === null ? 'the hash noted elsewhere' : `version ${publication}`
}

export const verifySentences = { fr, en }
