import type { FindingCounts } from '../findings/acceptance.ts'
import type { Language } from '../kit/language.ts'

interface Found {
  entries: number
  first: string
  last: string
  /** The entry after which those of the archive begin. */
  start: number
  /** `48213:9f2c…` */
  head: string
  versions: number
  publishers: string
}

/** The words of the index of a proof. */
const fr = {
  title: 'PREUVE DE LA CHARTE COOKIES',
  colon: ' : ',
  register: 'Registre',
  controller: 'Responsable du traitement',
  dpoContact: 'Délégué à la protection des données',
  notStated: 'non renseigné',
  period: 'Période',
  fromTo: (from: string, to: string) => `du ${from} au ${to}, ces deux jours compris`,
  unfinished: (madeAt: string, to: string) => [
    `PÉRIODE NON TERMINÉE. Ce dossier a été fait le ${madeAt}, avant la fin de sa période (${to}).`,
    'Il parle jusqu’à cet instant, et ne dit rien de ce qui l’a suivi.',
  ],
  clock: 'Jours et heures',
  inZone: (words: string, name: string) =>
    `${words} (${name}), chaque heure suivie de son écart avec le temps universel`,
  versions: 'CE QUI ÉTAIT EN LIGNE',
  version: 'Version',
  since: (at: string) => `en ligne depuis le ${at}`,
  until: (at: string) => `et jusqu’au ${at}`,
  stillOnline: 'et encore à la dernière écriture de ce dossier',
  by: 'Publiée par',
  note: 'Note',
  none: 'aucune',
  counts: (added: number, changed: number, removed: number) =>
    `Fiches, par rapport à la version précédente : ajoutées ${added}, modifiées ${changed}, supprimées ${removed}`,
  head: 'Dernière écriture de l’historique avant elle',
  nothingBefore: (at: string) => `Avant le ${at}, ce registre n’avait encore rien publié.`,
  earlierPage: {
    title: (by: string, at: string) =>
      `Version 0, la page précédente : DÉCLARÉE par ${by} le ${at}, NON PROUVÉE`,
    between: (firstDay: string, lastDay: string) =>
      `En ligne, d’après cette déclaration, du ${firstDay} au ${lastDay}, ces deux jours compris`,
    since: (firstDay: string) =>
      `En ligne, d’après cette déclaration, depuis le ${firstDay} et jusqu’à la version 1`,
    notProved: (entry: number) => [
      'Rien dans ce dossier ne prouve que cette page était en ligne ces jours-là, ni qu’elle disait ce que dit ce fichier.',
      `Ce qui est prouvé : qu’elle a été déclarée par l’écriture ${entry} de l’historique, et que ce fichier est celui qui l’a été.`,
    ],
    file: (name: string) => `Fichier déclaré (${name}), et son empreinte SHA-256 :`,
    further: (entry: number) => [
      `Ce qui est dit de la version 0 a été écrit après la période : les écritures de ce dossier vont jusqu’à la ${entry}, et les`,
      'versions mises en ligne entre-temps y sont aussi.',
    ],
  },
  files: 'Fichiers, tels qu’ils étaient servis à tous, et leur empreinte SHA-256 :',
  internalFile: 'Registre dont ils sont tirés, notes internes comprises, qui n’a jamais été publié :',
  findingsFile: 'Ce qui a été trouvé dans ce registre et qui en répondait, qui n’a jamais été publié :',
  findings: ({ blocker, warning, advice, accepted }: FindingCounts) =>
    `Constats sans réponse : bloquants ${blocker}, avertissements ${warning}, conseils ${advice} ; acceptés ${accepted}`,
  newConsent: {
    yes: 'Le consentement des visiteurs devait être redemandé.',
    no: 'Le consentement des visiteurs n’avait pas à être redemandé.',
  },
  empty: '(vide)',
  changes: 'CE QUI A ÉTÉ CHANGÉ',
  afterEntry: (id: number) =>
    `Toutes les écritures de l’historique après la ${id} et jusqu’à la dernière de ce dossier ; en entier dans changes.jsonl.`,
  entry: 'Écriture',
  withheld: (first: number, last: number) =>
    first === last
      ? `Écriture ${first} — sur un compte : seule sa place dans la chaîne est donnée`
      : `Écritures ${first} à ${last} — sur des comptes : seule leur place dans la chaîne est donnée`,
  authors: 'QUI A AGI',
  whoActed: [
    'Chaque personne est nommée avec l’adresse de son compte, qui seule la distingue : un nom peut être changé. Ce qu’un',
    'compte s’appelait avant vient d’écritures sur les comptes, que ce dossier ne donne pas ; le registre les a.',
  ],
  calledBefore: 'auparavant',
  sharedNames: ['ATTENTION : ces comptes ont porté un même nom, ou des noms qui se confondent :'],
  verification: 'CE QUE LA VÉRIFICATION A TROUVÉ',
  intact: ({ entries, first, last, head, start, versions, publishers }: Found) => [
    `Rien d’anormal. Les ${entries} écritures de l’historique, de la première (${first}) à la dernière de ce`,
    `dossier (${last}), se suivent sans manque et chacune est celle qui a été enregistrée. Le registre`,
    `les a toutes vérifiées ; celles qui suivent la ${start} sont dans ce dossier et s’y vérifient de nouveau.`,
    `Les fichiers des ${versions} versions ci-dessus sont ceux que l’historique dit avoir mis en ligne`,
    `(publiées par : ${publishers}).`,
    `Dernière écriture et son empreinte : ${head}`,
  ],
  tampered: (entry: string, reason: string, lastGood: string) => [
    'ATTENTION : L’HISTORIQUE NE TIENT PAS.',
    `Première écriture en défaut : ${entry} (${reason}). Rien de ce qui la suit n’est prouvé.`,
    `Dernière écriture qui tient, et son empreinte : ${lastGood}`,
  ],
  check: 'VÉRIFIER SOI-MÊME',
  howToCheck: [
    'Sans aucun programme de notre part, dans le dossier où cette archive est décompressée :',
    '    sha256sum -c SHA256SUMS',
    'dit si chaque fichier est celui de l’archive (sous Windows, Get-FileHash donne l’empreinte d’un fichier). Les empreintes des versions sont aussi sur la page publique',
    '/charte/versions, et dans /charte.json.',
    '',
    'Avec le programme du registre, sans serveur ni base de données :',
    '    npm run verify -- FICHIER.zip',
    'refait toute la chaîne. Avec une copie de charte.json gardée ailleurs (un dépôt, un courriel, une archive du',
    'web), dont « history » donne une écriture et son empreinte :',
    '    npm run verify -- FICHIER.zip --since ÉCRITURE:EMPREINTE',
    'dit en plus si l’historique a été réécrit depuis cette copie.',
    '',
    'L’empreinte d’une écriture (hash) est le SHA-256 du nom de sa forme (algorithm), suivi de l’empreinte précédente',
    '(previousHash), suivie de {contentHash, id, resource} en JSON canonique (RFC 8785) ; contentHash est le SHA-256 de',
    'l’écriture en JSON canonique, sans algorithm, previousHash ni hash. D’une écriture sur un compte, contentHash seul',
    'est donné : le sel (salt) qui y entre, 16 octets au hasard, n’est pas dans ce dossier, et rien ne s’en devine.',
  ],
  limits: 'CE QUE CELA PROUVE, ET NE PROUVE PAS',
  whatItProves: [
    'Prouvé : qu’aucune écriture de la chaîne ci-jointe n’a été changée, ôtée, ajoutée ou déplacée sans que toutes',
    'celles qui la suivent l’aient été aussi, et que les fichiers des versions sont ceux de ces écritures.',
    '',
    'Pas prouvé par cette archive seule : que la chaîne entière n’a pas été réécrite, avec les fichiers, par quelqu’un qui',
    'avait la base de données et le temps de tout recalculer. Une seule copie d’une version (charte.json), gardée par un',
    'tiers avant les faits, suffit à le montrer. Les heures sont celles de l’horloge du serveur.',
  ],
}

const en: typeof fr = {
  title: 'PROOF OF THE COOKIE CHARTER',
  colon: ': ',
  register: 'Register',
  controller: 'Data controller',
  dpoContact: 'Data-protection officer',
  notStated: 'not stated',
  period: 'Period',
  fromTo: (from, to) => `from ${from} to ${to}, both days included`,
  unfinished: (madeAt, to) => [
    `PERIOD NOT OVER. This archive was made on ${madeAt}, before its period ends (${to}).`,
    'It speaks until that instant, and says nothing of what came after it.',
  ],
  clock: 'Days and times',
  inZone: (words, name) =>
    `${words} (${name}), each time followed by its distance from Coordinated Universal Time`,
  versions: 'WHAT WAS ONLINE',
  version: 'Version',
  since: (at) => `online since ${at}`,
  until: (at) => `and until ${at}`,
  stillOnline: 'and still at this archive’s last entry',
  by: 'Published by',
  note: 'Note',
  none: 'none',
  counts: (added, changed, removed) =>
    `Records, against the version before: added ${added}, changed ${changed}, removed ${removed}`,
  head: 'Last entry of the history before it',
  nothingBefore: (at) => `Before ${at} this register had not published anything yet.`,
  earlierPage: {
    title: (by, at) => `Version 0, the earlier page: DECLARED by ${by} on ${at}, NOT PROVED`,
    between: (firstDay, lastDay) =>
      `Online, by that declaration, from ${firstDay} to ${lastDay}, both days included`,
    since: (firstDay) => `Online, by that declaration, since ${firstDay} and until version 1`,
    notProved: (entry) => [
      'Nothing in this archive proves that this page was online on those days, nor that it said what this file says.',
      `What is proved: that entry ${entry} of the history declared it, and that this file is the one that was declared.`,
    ],
    file: (name) => `The file that was declared (${name}), and its SHA-256:`,
    further: (entry) => [
      `What is said of version 0 was written after the period: the entries of this archive go on to ${entry}, and the versions`,
      'that went online in the meantime are in it too.',
    ],
  },
  files: 'Files, as they were served to everybody, and their SHA-256:',
  internalFile: 'The register that they were made from, internal notes included, which was never published:',
  findingsFile: 'What was found in that register and who answered for it, which was never published:',
  findings: ({ blocker, warning, advice, accepted }) =>
    `Findings nobody answered for: blockers ${blocker}, warnings ${warning}, advice ${advice}; accepted ${accepted}`,
  newConsent: {
    yes: 'Visitors had to be asked for their consent again.',
    no: 'Visitors did not have to be asked for their consent again.',
  },
  empty: '(empty)',
  changes: 'WHAT WAS CHANGED',
  afterEntry: (id) =>
    `Every entry of the history after ${id} and until this archive’s last; whole in changes.jsonl.`,
  entry: 'Entry',
  withheld: (first, last) =>
    first === last
      ? `Entry ${first} — on an account: only its place in the chain is given`
      : `Entries ${first} to ${last} — on accounts: only their place in the chain is given`,
  authors: 'WHO ACTED',
  whoActed: [
    'Everybody is named with the address of their account, which alone tells them apart: a name can be changed. What an',
    'account was called before comes from entries on accounts, which this archive does not give; the register has them.',
  ],
  calledBefore: 'before that',
  sharedNames: ['WARNING: these accounts had one name, or names that are easily confused:'],
  verification: 'WHAT THE VERIFICATION FOUND',
  intact: ({ entries, first, last, head, start, versions, publishers }) => [
    `Nothing wrong. The ${entries} entries of the history, from the first (${first}) to this archive’s last`,
    `(${last}), follow each other without a gap, and each is the one that was written. The register`,
    `checked all of them; those after ${start} are in this archive and can be checked again.`,
    `The files of the ${versions} versions above are those that the history says were put online`,
    `(published by: ${publishers}).`,
    `The last entry and its hash: ${head}`,
  ],
  tampered: (entry, reason, lastGood) => [
    'WARNING: THE HISTORY DOES NOT HOLD.',
    `First bad entry: ${entry} (${reason}). Nothing after it is proved.`,
    `The last entry that holds, and its hash: ${lastGood}`,
  ],
  check: 'CHECK IT YOURSELF',
  howToCheck: [
    'Without any program of ours, in the folder where this archive was unpacked:',
    '    sha256sum -c SHA256SUMS',
    'says whether each file is the archive’s (on Windows, Get-FileHash gives the hash of a file). The hashes of the versions are also on the public page',
    '/charte/versions, and in /charte.json.',
    '',
    'With the register’s program, without a server or a database:',
    '    npm run verify -- FILE.zip',
    'works the whole chain out again. With a copy of charte.json that was kept elsewhere (a deposit, a mail, an archive',
    'of the web), whose “history” gives an entry and its hash:',
    '    npm run verify -- FILE.zip --since ENTRY:HASH',
    'says as well whether the history was rewritten after that copy.',
    '',
    'The hash of an entry is the SHA-256 of the name of its form (algorithm), then the hash before it (previousHash), then',
    '{contentHash, id, resource} as canonical JSON (RFC 8785); contentHash is the SHA-256 of the entry as canonical JSON,',
    'without algorithm, previousHash and hash. Of an entry on an account only contentHash is given: the salt in it, 16',
    'random bytes, is not in this archive, and nothing can be guessed from it.',
  ],
  limits: 'WHAT THIS PROVES, AND DOES NOT',
  whatItProves: [
    'Proved: that no entry of the enclosed chain was changed, taken away, added or moved without all those after it',
    'having been so too, and that the files of the versions are those of these entries.',
    '',
    'Not proved by this archive alone: that the whole chain, files included, was not written anew by somebody who had the',
    'database and the time to work everything out again. One copy of a version (charte.json) that a third party kept',
    'before the facts is enough to show it. The times are those of the server’s clock.',
  ],
}

export const indexWords: Readonly<Record<Language, typeof fr>> = { fr, en }
