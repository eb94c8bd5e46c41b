import { recordName } from '../../compare/recordName.ts'
import { oncePerObject } from '../../kit/oncePerObject.ts'
import type { Cookie } from '../../register/cookie.ts'
import { defineRule } from '../rule.ts'
import { sectionWords } from '../sectionWords.ts'
import { CNIL_SHEET_12, OUR_CHOICE, USE_OF_FRENCH } from '../sources.ts'
import { type ReadText, readPurpose, readWords } from '../recordWords.ts'
import { isActive } from '../ruleContext.ts'
import type { Language } from '../../kit/language.ts'

const RULE_A08 = {
  id: 'A08',
  name: 'readability-french-text',
  severity: 'warning',
  sources: [CNIL_SHEET_12, USE_OF_FRENCH, OUR_CHOICE],
} as const

export const purposeInFrench = defineRule({
  ...RULE_A08,
  resource: 'cookies',
  check(cookie, { register }) {
    const { name } = cookie
    if (!isActive(cookie) || register.site.language !== 'fr' || !isPurposeForeign(cookie)) return []
    return [{ field: 'purpose', message: 'purpose', args: { name } }]
  },
})

/** The same on each site. */
const isPurposeForeign = oncePerObject((cookie: Cookie) => isForeignText(readPurpose(cookie), 'fr'))

export const sectionInFrench = defineRule({
  ...RULE_A08,
  resource: 'sections',
  check(section, { register }) {
    if (!isForeignText(readWords(sectionWords(section.body)), register.site.language)) return []
    const name = recordName('sections', { values: { ...section } })
    return [{ field: 'body', message: 'section', args: { name } }]
  },
})

/** Folded, as all words here. */
const FRENCH = new Set(
  `le la les l un une des du de d au aux en dans pour par sur avec sans est sont ce cet cette ces qui que qu ne pas
  vous votre vos nous notre nos se sa son ses il elle ils elles leur leurs ou et lors afin entre ainsi lorsque
  permet permettre etre plus tout tous toute apres avant depuis pendant chaque cela dont donc mais si quand
  utilisateur utilisateurs visiteur visiteurs internaute garde retient conserve enregistre mesure memorise choix langue
  durant aupres vers chez sous selon grace`.split(/\s+/),
)

const LANGUAGES = ['en', 'de', 'es', 'it', 'nl', 'pt'] as const
type Foreign = (typeof LANGUAGES)[number]
const NONE: Readonly<Record<Foreign, number>> = { en: 0, de: 0, es: 0, it: 0, nl: 0, pt: 0 }

// Words that no French sentence holds: function words, and what lists of cookies say again and again. Folded.
const FOREIGN_WORDS: Record<Foreign, string> = {
  en: `the and of to is are be been used use uses using by for this that these those with from when whether which who how
    whose website websites user your our their its it his has have had was were will can may not  
    across between while into about through each every all any other only also such than more most
    preserves preserve stores store stored saves save saved remembers remember keeps keep kept tracks tracked 
    registers register registered identifies identify identifier identifying collects collect collected contains contain
    sets setting determines determine detects detect allows allow enables enable ensures ensure provides provide helps
    tries estimate estimates measures measuring counts count counting generates generate recorded sends
    returning device devices browser browsers state states request requests bandwidth visitor visitors 
    visited visits settings logged statistical behaviour behavior advertisement advertisements ads
    language choice consent purposes purpose how many time times new embedded integrated
    balancer load targeted relevant content based distinguish humans monthly month`,
  de: `der die das und ist wird werden wurde um zu den dem ein eine einen einem einer eines fur von mit auf bei nicht sich
    auch oder als uber zur zum dieser diese dieses im vom wenn durch nach aus seine ihre ob verwendet benutzer benutzers
    nutzer speichern speichert gespeichert besucher webseite seite sprache anzuzeigen einstellungen sitzung dient`,
  es: `el la los las del de en un y para por con una este esta estos estas como se es su sus al lo que cuando si usuario usuarios sitio
    pagina paginas utiliza utilizada almacena almacenar guarda guardar visitante visitantes idioma sesion permite
    recopila informacion navegador preferencias registra registrar identificador unico generar datos estadisticos
    estadisticas recordar mostrar anuncios entre`,
  it: `lo gli della delle dei degli del dello alla alle dal dalla nel nella per con che questo questa e di da sono viene
    utilizzato utente utenti sito memorizza memorizzare visitatore visitatori lingua sessione preferenze permette
    raccoglie informazioni quando`,
  nl: `het een van voor met wordt worden gebruikt deze dit en op te bij door om aan naar zijn niet ook of als gebruiker
    gebruikers bezoeker bezoekers taal opslaan slaat onthoudt website pagina voorkeuren`,
  pt: `o os as de da do das dos para com uma um em no na nos nas pelo pela este esta e que se usuario usuarios utilizador
    utilizadores armazena armazenar guardar guarda visitante idioma sessao permite informacoes navegador preferencias quando`,
}

/** By word, the languages that it speaks for, and those that it is shared with where it is French as well. */
const FOREIGN = new Map<string, Foreign[]>()
const SHARED = new Map<string, Foreign[]>()
for (const language of LANGUAGES) {
  for (const word of FOREIGN_WORDS[language].split(/\s+/)) {
    const words = FRENCH.has(word) ? SHARED : FOREIGN
    words.set(word, [...(words.get(word) ?? []), language])
  }
}

/** So many words speak for a language before a text is taken to be in it, and one in so many of its words. */
const SPEAKING_MIN = 3
const SPEAKING_SHARE = 4
/** In a text of a few words, two are enough, where they are a third of it and none is French. */
const SPEAKING_IN_FEW = 2
const SHARE_OF_FEW = 3

/**
 * A08: tells whether a text of a French page is in another language, by its commonest words: at least three speak for
 * it (two in a short text), a quarter of all words, and more than speak for French.
 */
export function isForeignText(read: ReadText, language: Language): boolean {
  if (language !== 'fr') return false
  let french = 0
  let foreign = 0
  // « Que se utiliza »: what two languages share speaks for neither.
  let shared: Record<Foreign, number> | null = null
  const counts = { ...NONE }
  for (const word of read.words) {
    if (FRENCH.has(word)) {
      french += 1
      for (const one of SHARED.get(word) ?? []) (shared ??= { ...NONE })[one] += 1
    } else {
      const languages = FOREIGN.get(word)
      if (!languages) continue
      for (const one of languages) {
        counts[one] += 1
        foreign = Math.max(foreign, counts[one])
      }
    }
  }
  const { length } = read.words
  if (french === 0 && foreign >= SPEAKING_IN_FEW && foreign * SHARE_OF_FEW >= length) return true
  if (foreign < SPEAKING_MIN || foreign * SPEAKING_SHARE < length) return false
  return LANGUAGES.some((one) => counts[one] === foreign && foreign > french - (shared?.[one] ?? 0))
}
