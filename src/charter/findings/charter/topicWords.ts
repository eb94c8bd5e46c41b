import { foldText } from '../../kit/foldText.ts'
import type { SectionTopic } from '../../register/choices.ts'

// Folded: what a text that speaks of a topic can hardly do without, in French or English. Only a text without any of them
// is told that it may speak of something else.
const WORDS: Record<SectionTopic, RegExp> = {
  definition: /cookie|traceur|tracker|temoin de connexion/,
  consent:
    /consent|accept|refus|accord|choix|choisi|retir|parametr|gerer|choice|choose|withdraw|declin|reject/,
  consequences: /accept|refus|consent|accord|choix|sans (?:ces|eux|cela)|withdraw|declin|reject|choice/,
  acrossDevices:
    /appareil|terminal|terminaux|(?:votre|du|un) compte|ordinateur|telephone|tablette|device|account|computer|phone/,
  legalBasis:
    /base (?:legale|juridique)|fondement|repos|mission|interet (?:public|legitime)|consent|obligation|contrat|article 6|art\. ?6|legal basis|public (?:task|interest)|legitimate|contract/,
  exemptTrackers:
    /exempt|necessaire|indispensable|dispens|sans (?:votre )?(?:consentement|accord)|necessary|essential|without (?:your )?consent|strict/,
  audienceOptOut: /audience|statisti|frequentation|mesure|oppos|refus|analytic|measure|object|opt[ -]?out/,
  rights:
    /acced|acces|rectifi|corrig|effac|oppos|limit|portab|supprim|access|correct|eras|delet|object|restrict|voir vos donnees|exercer/,
  complaint:
    /\bcnil\b|commission nationale (?:de )?(?:l')?informatique|autorite (?:de controle|de protection|de supervision|competente)|supervisory authority|data protection authority|edps|cepd/,
  retention:
    /conserv|gard|effac|supprim|duree|\d ?(?:an|mois|jour|heure|semaine)|(?:un|deux|trois|six|douze|treize|vingt-cinq) (?:an|mois|jour)|session|retain|retention|kept|keep|stor|delet|month|year|day/,
  transfers:
    /transfer|hors (?:de )?(?:l'|la |du )?(?:union|ue\b|espace|eee|europe)|en dehors|pays tiers|etats-unis|adequation|clauses|garantie|outside|third countr|united states|adequacy|safeguard|union europeenne|espace economique/,
  updates:
    /mis[e]?s? a jour|a jour|modifi|version|revu|revis|actualis|chang|date|updat|amend|annonc|\b20\d\d\b/,
}

const WITHOUT_CONSENT =
  /(?:sans|ni|pas|aucun) (?:de |d'|besoin de )?(?:votre |leur |le |un )?(?:consentement|accord)|(?:without|no) (?:your |their )?consent/g
const CONSENT = /consent|accord|acceptez|accepte|\b6 ?\(1\) ?\(a\)|\bpoint a\b|\b6[.,] ?1[.,]? ?a\b/

/** Tells whether a text names consent only as what cookies do without, and never as something that is given. */
export function namesConsentAsNotNeeded(text: string): boolean {
  const folded = foldText(text)
  const others = folded.replace(WITHOUT_CONSENT, '')
  return others !== folded && !CONSENT.test(others)
}

/** Tells whether a text has anything to say of a topic: its tick alone is trusted no more. */
export function speaksOf(topic: SectionTopic, text: string): boolean {
  return WORDS[topic].test(foldText(text))
}
