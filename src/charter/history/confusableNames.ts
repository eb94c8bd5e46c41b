import { foldText } from '../kit/foldText.ts'
import { LANGUAGES } from '../kit/language.ts'
import { words } from '../words/words.ts'
import { SERVER } from './change.ts'

// Cyrillic, Greek and other letters, each with the Latin one that it looks like, as a capital or a small letter.
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Аa Вb Еe Кk Мm Нh Оo Рp Сc Тt Уy Хx Іi Јj Ѕs аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl',
    'Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx αa γy ιi κk νv οo ρp τt υu χx ϲc',
    'ɑa ɡg ʀr ꜱs |l',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** Whether a reader may take one name for the other. */
export function isConfusable(name: string, other: string): boolean {
  const keys = confusionKeys(other)
  return confusionKeys(name).some((key) => keys.includes(key))
}

/**
 * Returns keys of which two names share one where a reader may take one for the other: whatever their case, accents, spaces,
 * signs and invisible characters, with letters that look alike (`I`, `l` and `1`; `rn` and `m`; Cyrillic ones), and in
 * whichever order their words stand.
 */
export function confusionKeys(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return [nameKey(name), words.map(nameKey).toSorted().join(' ')].filter(Boolean)
}

function nameKey(name: string): string {
  const latin = Array.from(name.normalize('NFKD'), (letter) => LOOKALIKES[letter] ?? letter).join('')
  const letters = foldText(latin).replace(/[^\p{L}\p{N}]/gu, '')
  const key = letters.replace(/[il1]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w')
  // A name without a letter or a digit is compared as it is.
  return key === '' ? name : key
}

/** Whether a name may be taken for what the history calls the server itself. */
export function isNameOfServer(name: string): boolean {
  return NAMES_OF_SERVER.some((other) => isConfusable(name, other))
}

const NAMES_OF_SERVER = [
  SERVER,
  'serveur',
  'server',
  ...LANGUAGES.map((language) => words(language).history.server),
]
