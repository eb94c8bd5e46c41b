import { createSource, type Source, type Standing } from './source.ts'

// The sources of the rules. Each has the address at which anybody can read it.

const GDPR = 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679'
const FRENCH_ACT = 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460'
const CNIL_091 = 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388179'
const CNIL_092 = 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197'

export const ARTICLE_82: Source = {
  fr: 'loi n° 78-17 du 6 janvier 1978, art. 82',
  en: 'French Act no. 78-17 of 6 January 1978, art. 82',
  standing: 'quoted',
  address: FRENCH_ACT,
}

/** On the territories outside the Union where the act holds. */
export const FRENCH_ACT_OVERSEAS: Source = {
  fr: 'loi n° 78-17 du 6 janvier 1978, art. 125 et suivants',
  en: 'French Act no. 78-17 of 6 January 1978, arts 125 ff.',
  standing: 'quoted',
  address: FRENCH_ACT,
}

/** The CNIL's recommendation on exempt trackers. */
export const CNIL_092_ART_5 = cnil('2020-092', 'art. 5', 'read')

export const RFC_6265 = createSource('RFC 6265', 'unverified', 'https://www.rfc-editor.org/rfc/rfc6265')

/** On what visitors are told before they consent; § 24 lists it. */
export const CNIL_091_ART_2 = cnil('2020-091', 'art. 2', 'quoted')
/** On audience measurement that needs no consent. */
export const CNIL_091_ART_5 = cnil('2020-091', 'art. 5', 'quoted')
/** The CNIL's recommendation on informing visitors. */
export const CNIL_092_ART_2 = cnil('2020-092', 'art. 2', 'quoted')
/** On keeping a choice for six months. */
export const CNIL_092_CHOICES = cnil('2020-092', '§ 2.4', 'quoted')
/** On withdrawing consent as easily as it was given. */
export const CNIL_092_ART_3 = cnil('2020-092', 'art. 3', 'quoted')
/** On the choice of a visitor that holds on every device of an account. */
export const CNIL_2025_131: Source = {
  fr: 'CNIL, délibération n° 2025-131 du 18 décembre 2025, sur le consentement multi-terminaux',
  en: 'CNIL, deliberation no. 2025-131 of 18 December 2025, on consent across devices',
  standing: 'quoted',
  address:
    'https://cnil.fr/fr/cookies-et-autres-traceurs-recommandations-finales-sur-le-consentement-multi-terminaux',
}
/** On proving the information that visitors received. */
export const CNIL_092_ART_4 = cnil('2020-092', 'art. 4', 'read')
/** On meaningful names of trackers, and on subdomains that others run. */
export const CNIL_092_ART_6 = cnil('2020-092', 'art. 6', 'read')

/** The CNIL's guide for developers. */
export const CNIL_SHEET_12 = developerGuide(12, '12-Informer%20les%20utilisateurs.md')
export const CNIL_SHEET_16 = developerGuide(16, '16-Analyser%20les%20traceurs.md')
export const CNIL_SHEET_17 = developerGuide(17, '17-Mesurer%20la%20fr%C3%A9quentation.md')

export const CNIL_AUDIENCE_TOOLS: Source = {
  fr: 'CNIL, « Cookies : solutions pour les outils de mesure d’audience », 4 juillet 2025',
  en: 'CNIL, “Cookies: solutions for audience measurement tools”, 4 July 2025',
  standing: 'read',
  address: 'https://www.cnil.fr/fr/node/167364',
}

/** A test against robots that reuses what it collects needs consent. */
export const CNIL_CITYSCOOT: Source = {
  fr: 'CNIL, délibération SAN-2023-003 du 16 mars 2023 (Cityscoot)',
  en: 'CNIL, decision SAN-2023-003 of 16 March 2023 (Cityscoot)',
  standing: 'quoted',
}

export const GDPR_ART_13 = gdpr('13', 'read')
/** On decisions that a country protects data as well. */
export const GDPR_ART_45 = gdpr('45', 'unverified')
/** On what personal data are. */
export const GDPR_ART_4 = gdpr('4(1)', 'unverified')
/** On withdrawing and proving consent. */
export const GDPR_ART_7 = gdpr('7', 'quoted')
/** On storing data no longer than needed. */
export const GDPR_ART_5 = gdpr('5(1)(e)', 'unverified')

/** On the use of French by public bodies. */
export const USE_OF_FRENCH: Source = {
  fr: 'loi n° 94-665 du 4 août 1994',
  en: 'French Act no. 94-665 of 4 August 1994',
  standing: 'unverified',
  address: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000349929',
}

export const PLANET49: Source = {
  fr: 'CJUE, C-673/17, Planet49, point 81',
  en: 'CJEU, C-673/17, Planet49, § 81',
  standing: 'quoted',
  address: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:62017CJ0673',
}

export const EDPB_TASKFORCE: Source = {
  fr: 'CEPD, rapport du groupe de travail sur les bandeaux cookies (janvier 2023), § 26 à 32',
  en: 'EDPB, report of the Cookie Banner Taskforce (January 2023), §§ 26–32',
  standing: 'quoted',
  address:
    'https://www.edpb.europa.eu/our-work-tools/our-documents/other/report-work-undertaken-cookie-banner-taskforce_en',
}

export const EDPB_2_2023: Source = {
  fr: 'CEPD, lignes directrices 2/2023, version 2.0',
  en: 'EDPB, Guidelines 2/2023, version 2.0',
  standing: 'quoted',
  address:
    'https://www.edpb.europa.eu/documents/guideline/guidelines-22023-on-technical-scope-of-art-53-of-eprivacy-directive_en',
}

/** On the lifetimes of exempt trackers, by purpose. */
export const WP29_04_2012: Source = {
  fr: 'Groupe de l’article 29, avis 04/2012 (WP 194)',
  en: 'Article 29 Working Party, Opinion 04/2012 (WP 194)',
  standing: 'quoted',
  address:
    'https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2012/wp194_en.pdf',
}

/** What was read is a news item of the CNIL. The judgment that upheld it (General Court, T-553/23) is under appeal. */
export const ADEQUACY_OF_THE_US: Source = {
  fr: 'décision d’exécution (UE) 2023/1795 de la Commission (États-Unis : en vigueur, pourvoi C-703/25 P pendant)',
  en: 'Commission Implementing Decision (EU) 2023/1795 (United States: in force, appeal C-703/25 P pending)',
  standing: 'quoted',
  address: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32023D1795',
}

/** On the lifetimes of stored data by technique. */
export const TCF_DEVICE_STORAGE = createSource(
  'IAB Europe, TCF, Device Storage Duration & Access Disclosure',
  'read',
  'https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework',
)

export const RFC_6265BIS = createSource(
  'draft-ietf-httpbis-rfc6265bis',
  'quoted',
  'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/',
)

export const OPEN_COOKIE_DATABASE = createSource(
  'Open Cookie Database',
  'read',
  'https://github.com/jkwakman/Open-Cookie-Database',
)

export const OUR_CHOICE: Source = {
  fr: 'choix propre à ce registre',
  en: 'this register’s own choice',
  standing: 'house',
}

function gdpr(article: string, standing: Standing): Source {
  return { fr: `RGPD, art. ${article}`, en: `GDPR, art. ${article}`, standing, address: GDPR }
}

/** Deliberation 2020-092 is quoted as it was amended by 2025-131 (18 December 2025, on consent on several devices). */
function cnil(deliberation: '2020-091' | '2020-092', place: string, standing: Standing): Source {
  const isAmended = deliberation === '2020-092'
  return {
    fr: `CNIL, délibération n° ${deliberation}${isAmended ? ' modifiée par la n° 2025-131' : ''}, ${place}`,
    en: `CNIL, deliberation no. ${deliberation}${isAmended ? ' as amended by no. 2025-131' : ''}, ${place}`,
    standing,
    address: isAmended ? CNIL_092 : CNIL_091,
  }
}

function developerGuide(sheet: number, file: string): Source {
  return {
    fr: `CNIL, Guide RGPD du développeur, fiche ${sheet}`,
    en: `CNIL, GDPR guide for developers, sheet ${sheet}`,
    standing: 'read',
    address: `https://github.com/LINCnil/Guide-RGPD-du-developpeur/blob/main/${file}`,
  }
}
