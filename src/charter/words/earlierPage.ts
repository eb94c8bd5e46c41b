import type { Language } from '../kit/language.ts'

/** The words of version 0 on the public page of versions; apart, because no other screen needs them. */
const fr = {
  title: 'Version 0 : page précédente',
  notProved: 'déclarée, non prouvée',
  intro:
    'Cette page était en ligne avant que ce registre ne publie. Rien ne le prouve ici : c’est ce qu’en a déclaré l’organisme, qui en garde le fichier.',
  between: (firstDay: string, lastDay: string) =>
    `En ligne du ${firstDay} au ${lastDay}, ces deux jours compris.`,
  since: (firstDay: string) => `En ligne depuis le ${firstDay}, et jusqu’à la version 1.`,
  declared: 'Déclarée :',
  fingerprint: 'Empreinte SHA-256 du fichier gardé :',
}

const en: typeof fr = {
  title: 'Version 0: earlier page',
  notProved: 'declared, not proved',
  intro:
    'This page was online before this register published anything. Nothing proves it here: it is what the body has declared, which keeps its file.',
  between: (firstDay, lastDay) => `Online from ${firstDay} to ${lastDay}, both days included.`,
  since: (firstDay) => `Online since ${firstDay}, and until version 1.`,
  declared: 'Declared:',
  fingerprint: 'SHA-256 of the file that is kept:',
}

export const earlierPageWords: Readonly<Record<Language, typeof fr>> = { fr, en }
