import { readPurpose, type ReadText, rememberLast } from '../recordWords.ts'

/** What the words of a purpose, or of a category's name, say that a tracker is for. */
export type PurposeKind =
  'advertising' | 'sharing' | 'personalisation' | 'audience' | 'channels' | 'replay' | 'variants'

// Folded. Each speaks of the purpose itself, not of what a word may also mean (« pub » is a place).
const KINDS: Record<PurposeKind, RegExp> = {
  advertising:
    /\bpublicit|\bannonces? (?:personnalis|cibl|publi)|\badvertis|\btargeted ads?\b|\bpersonali[sz]ed ads?\b|\bads\b|\b(?:re)?marketing\b|\bretarget|\breciblage|\bciblage\b|\bprofilage\b|\bprofiling\b|\baffiliation\b/,
  sharing:
    /\breseaux? socia|\bboutons? de partage|\bpartag\w* (?:\w+ ){0,4}(?:sur|via|vers) (?:\w+ ){0,2}(?:facebook|twitter|linkedin|instagram|reseaux)|\bsocial (?:network|media|shar|plugin)|\bshar(?:e|ing) buttons?/,
  personalisation:
    /\bpersonnalis\w* (?:\w+ ){0,2}(?:contenus?|articles|recommandations|offres|produits)|\bcontenus? (?:personnalis|recommand)|\brecommandations? personnalis|\bpersonali[sz]\w* (?:\w+ ){0,2}(?:content|recommendations|offers)|\b(?:recommand|sugger|propos|adapt|select|choisi)\w* (?:\w+ |[dl]'){1,6}(?:profil|gouts?|centres d'interet|interets|lectures|habitudes|historique)\b|\b(?:recommend|suggest|tailor|adapt)\w* (?:\w+ ){1,6}(?:profile|interests?|tastes?|habits|history)\b/,
  audience:
    /\bmesur\w* (?:\w+ |[dl]'){0,4}(?:audience|frequentation)|\bstatistiques? (?:\w+ |[dl]'){0,3}(?:frequentation|audience|visites?|consultation)|\banaly\w* (?:\w+ |[dl]'){0,3}(?:audience|frequentation|trafic)|\baudience measurement|\bweb analytics|\bmeasur\w* (?:\w+ ){0,3}(?:audience|traffic)|\b(?:traffic|visitor|usage) (?:analysis|analytics|statistics)/,
  channels:
    /\bcan(?:al|aux) d'(?:acquisition|arrivee)|\bcan(?:al|aux) (?:marketing|de provenance)|\bcampagnes?\b|\bsources? (?:de|du) trafic|\breferents?\b|\breferr?ers?\b|\bsites? (?:de provenance|referents?|d'origine|precedent)|\bprovenance (?:de la |de l'|des |du |de |d'un )?(?:visit|internaut|trafic|utilisateur|personne)|\bacquisition channels?|\bcampaigns?\b|\btraffic sources?|\b(?:where|how) (?:\w+ ){1,3}(?:came|comes|come|arrived?) from|\b(?:d'ou|par ou) (?:\w+ |[dl]'){0,4}(?:vien|provien|arriv)|\bquel(?:le)?s? (?:sites?|pages?|liens?|moteurs?|canal|canaux|reseaux?|publicites?)\b[^.;:!?]{0,40}\b(?:vien|provien|arriv|amen|condui)|\b(?:vien|provien|arriv|amen)\w* (?:\w+ |[dl]'){0,3}(?:autres? sites?|moteurs? de recherche|which (?:site|page))|\bwhich (?:site|page|link)\b[^.;:!?]{0,30}\b(?:came|come|arriv)/,
  replay:
    /\b(?:enregistr|rejou|rejeu|relecture)\w* (?:\w+ |[dl]'){0,3}(?:sessions?|visites?|parcours|navigation|mouvements|clics|souris|ecrans?)|\bcartes? de chaleur|\bcarte thermique|\bheat ?maps?|\bsession (?:replay|recording)|\bmouvements? de (?:la |sa )?souris|\bmouse movements?/,
  variants:
    /\b(?:tests?|testing|experiences?) a ?\/ ?b\b|\ba ?\/ ?b[ -]?test|\bab[ -]?test|\btests? multivari|\bmultivariate|\bvariantes? (?:d'une |d'un |de la |de l'|de |des |du )?(?:page|test|site|accueil|formulaire|contenu)|\bcompar\w* (?:\w+ |[dl]'){0,4}(?:versions|variantes|maquettes|variants)|\bsplit ?test/,
}

/** Before a word, it makes the opposite of it: « sans publicité », "not used for advertising". */
const NEGATION =
  /\b(?:sans|aucune?s?|ni|non|hors|pas|jamais|exclu\w*|refus\w*|bloqu\w*|empech\w*|without|no|not|never|nor|except|block\w*|prevent\w*)\b[^.;:!?]{0,40}$/

/** A text about a choice speaks of what can be chosen, not of what the tracker does. */
const ABOUT_A_CHOICE =
  /\bchoix\b|\bconsent|\brefus|\baccept|\bpreferences? (?:\w+ ){0,3}cookies|\bopposition|\bs'oppos|\bopt-?(?:out|in)|\bbandeau|\bbanner|\bchoices?\b/

const NO_KINDS: PurposeKind[] = []

/** Most purposes hold none of these pieces, and looking for them is cheap. */
const ANY =
  /publi|annonc|adv|\bads\b|market|target|cibl|profil|affili|soci|partag|shar|person|recomm|audience|frequentation|statist|analy|traffic|trafic|acqui|campa|refer|provenance|from|chaleur|therm|heat|quel|d'ou|par ou|vien|arriv|which|compar|recommen|sugg|profi|interet|interest|replay|record|enregistr|rej|mouse|souris|a ?\/ ?b|\bab\b|ab-|varia|split|canal|canaux/

/** Lists what the purpose of a cookie says, once for all rules. */
export const kindsOfPurpose = rememberLast((cookie: { purpose: string }): PurposeKind[] =>
  purposeKindsOf(readPurpose(cookie)),
)

/** Lists what a text says that a tracker is for, as far as rules need to know. */
export function purposeKindsOf({ folded }: Pick<ReadText, 'folded'>): PurposeKind[] {
  if (!ANY.test(folded) || ABOUT_A_CHOICE.test(folded)) return NO_KINDS
  return KIND_NAMES.filter((kind) => says(KINDS[kind], folded))
}

const KIND_NAMES: PurposeKind[] = [
  'advertising',
  'sharing',
  'personalisation',
  'audience',
  'channels',
  'replay',
  'variants',
]

function says(words: RegExp, text: string): boolean {
  const found = words.exec(text)
  return found !== null && !NEGATION.test(text.slice(0, found.index))
}
