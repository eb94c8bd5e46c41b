import { foldName } from '../../kit/foldText.ts'
import { LANGUAGES } from '../../kit/language.ts'
import { words } from '../../words/words.ts'

/** Words that stand for a code besides those of the register, folded. */
const SYNONYMS: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  answer: [
    ['yes', /^(?:oui|yes|true|vrai|1|x|✓|✔|o|y)$/],
    ['no', /^(?:non|no|false|faux|0|n|-|✗|✘)$/],
  ],
  consent: [
    [
      'exempt',
      /^(?:non|no|false|faux|0)$|^(?:non|no)\b.{0,20}(?:exempt|requis|required|necessaire|soumis|needed)|^(?:est )?(?:exempt|dispens)|^(?:strictement|strictly)[ -]|^(?:toujours actif|always active|necessary|necessaire|essential|essentiel|obligatoire|sans consentement|not required|without consent|aucun)\b|^art(?:icle|\.)? ?82\b/,
    ],
    [
      'required',
      /^(?:oui|yes|true|vrai|1|x)$|^(?:oui|yes)\b|^(?:requis|required|soumis|necessite|obtenu|opt[ -]?in|avec consentement|consentement$|consent$|a recueillir|facultatif|optional)/,
    ],
  ],
  party: [
    [
      'first',
      /^(?:first|1st|1re|1ere|premiere?|interne|internal|own|proprietaire|proprio|nous|first[ -]party|platform)\b/,
    ],
    ['third', /^(?:third|3rd|3e|tiers|tierce|troisieme|externe|external|tierce partie)\b/],
  ],
  storage: [
    ['sessionStorage', /session ?storage|stockage de session/],
    ['localStorage', /local ?storage|stockage local|^web$|^local$/],
    ['indexedDB', /indexed ?db/],
    ['serviceWorker', /service ?worker/],
    ['cacheStorage', /cache ?storage/],
    ['pixel', /pixel|web ?beacon|^balise|^tag$/],
    ['fingerprint', /fingerprint|^empreinte/],
    ['osIdentifier', /^app$|\bidfa\b|\baaid\b/],
    [
      'cookie',
      /^(?:http |html |https |js |javascript )?cookies?(?: https?| js| de session| persistants?)?$|^https?$/,
    ],
  ],
  status: [
    ['active', /^(?:actifs?|active|en ligne|en service|oui|yes|utilise)$/],
    ['draft', /^(?:brouillon|draft|a valider|en projet)$/],
    ['retired', /^(?:retire|retired|inactif|inactive|supprime|removed|deleted|non|no|obsolete)$/],
  ],
  renewal: [
    ['renewed', /^(?:renouvel|renewed|oui$|yes$|true$|glissant|rolling)/],
    ['fixed', /^(?:non|no|fixe|fixed|false|not)\b/],
  ],
  nameMatch: [
    ['pattern', /^(?:oui|yes|true|1|pattern|prefix|motif)\b/],
    ['exact', /^(?:non|no|false|0|exact)\b/],
  ],
  transferSafeguard: [
    ['dpf', /\bdpf\b|data privacy framework|cadre de protection/],
    ['scc', /\bcct\b|\bscc\b|clauses? contractuelles?|standard contractual/],
    ['bcr', /\bbcr\b|regles d'entreprise|binding corporate/],
    ['adequacy', /adequation|adequacy/],
    ['derogation', /derogation|article 49/],
    ['none', /^(?:aucune?|none|sans objet|pas de transfert|no transfer)/],
  ],
  role: [
    ['processor', /sous[ -]traitant|processor/],
    ['joint', /conjoint|joint/],
    ['controller', /responsable|controller/],
    ['publisher', /editeur|publisher|organisme|collectivite|nous[ -]memes?/],
  ],
}

/** The register’s own words of each code, in both languages; by the name of the choices. */
const OWN: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.keys(words('fr').choices).map((name) => [name, ownWordsOf(name)]),
)

function ownWordsOf(name: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const language of LANGUAGES) {
    const all: Partial<Record<string, Record<string, string>>> = words(language).choices
    for (const [code, text] of Object.entries(all[name] ?? {})) {
      found.set(text, code)
      if (!found.has(foldName(text))) found.set(foldName(text), code)
      if (!found.has(foldName(code))) found.set(foldName(code), code)
    }
  }
  return found
}

/** Reads one of the codes of a field: by the register’s words, the code itself, or a word for it; null for any other text. */
export function readCode(choices: string, text: string): string | null {
  const own = OWN.get(choices)
  const folded = foldName(text).replace(/[.!]$/, '')
  const known = own?.get(text) ?? own?.get(folded)
  if (known !== undefined) return known
  return SYNONYMS[choices]?.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/** Reads several codes, which a comma separates; the words of one may hold commas too. Null if a part is none. */
export function readCodes(choices: string, text: string): string[] | null {
  const own = [...(OWN.get(choices) ?? new Map<string, string>())]
  const codes: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const fitting = own.filter(([word]) => rest === word || rest.startsWith(`${word}, `))
    const longest = fitting.toSorted(([one], [other]) => other.length - one.length)[0]
    const [word, code] = longest ?? wordOf(choices, rest)
    if (code === null) return null
    codes.push(code)
    rest = rest
      .slice(word.length)
      .replace(/^[,;] ?/, '')
      .trimStart()
  }
  return [...new Set(codes)]
}

function wordOf(choices: string, rest: string): [string, string | null] {
  const [word = ''] = /^[^,;\n]*/.exec(rest) ?? []
  return [word, word === '' ? null : readCode(choices, word)]
}
