import { createSource, type Source, type Standing } from './source.ts'

// The sources of the rules. None has an address that was not read.

export const ARTICLE_82: Source = {
  fr: 'loi n° 78-17 du 6 janvier 1978, art. 82',
  en: 'French Act no. 78-17 of 6 January 1978, art. 82',
  standing: 'quoted',
}

/** The CNIL's recommendation on exempt trackers. */
export const CNIL_092_ART_5 = cnil('2020-092', 5, 'read')

export const RFC_6265 = createSource('RFC 6265', 'unverified')

export const CNIL_091_ART_2 = cnil('2020-091', 2, 'quoted')
/** On audience measurement that needs no consent. */
export const CNIL_091_ART_5 = cnil('2020-091', 5, 'quoted')
/** The CNIL's recommendation on informing visitors. */
export const CNIL_092_ART_2 = cnil('2020-092', 2, 'quoted')
/** On withdrawing consent as easily as it was given. */
export const CNIL_092_ART_3 = cnil('2020-092', 3, 'quoted')
/** On proving the information that visitors received. */
export const CNIL_092_ART_4 = cnil('2020-092', 4, 'read')
/** On meaningful names of trackers, and on subdomains that others run. */
export const CNIL_092_ART_6 = cnil('2020-092', 6, 'read')

/** The CNIL's guide for developers. */
export const CNIL_SHEET_12 = developerGuide(12)
export const CNIL_SHEET_16 = developerGuide(16)
export const CNIL_SHEET_17 = developerGuide(17)

export const CNIL_AUDIENCE_TOOLS: Source = {
  fr: 'CNIL, « Cookies : solutions pour les outils de mesure d’audience », 4 juillet 2025',
  en: 'CNIL, “Cookies: solutions for audience measurement tools”, 4 July 2025',
  standing: 'read',
}

export const GDPR_ART_13: Source = { fr: 'RGPD, art. 13', en: 'GDPR, art. 13', standing: 'read' }
/** On withdrawing and proving consent. */
export const GDPR_ART_7: Source = { fr: 'RGPD, art. 7', en: 'GDPR, art. 7', standing: 'quoted' }
/** On storing data no longer than needed. */
export const GDPR_ART_5: Source = {
  fr: 'RGPD, art. 5(1)(e)',
  en: 'GDPR, art. 5(1)(e)',
  standing: 'unverified',
}

/** On the use of French by public bodies. */
export const USE_OF_FRENCH: Source = {
  fr: 'loi n° 94-665 du 4 août 1994',
  en: 'French Act no. 94-665 of 4 August 1994',
  standing: 'unverified',
}

export const PLANET49: Source = {
  fr: 'CJUE, C-673/17, Planet49, point 81',
  en: 'CJEU, C-673/17, Planet49, § 81',
  standing: 'quoted',
}

export const EDPB_TASKFORCE: Source = {
  fr: 'CEPD, rapport du groupe de travail sur les bandeaux cookies (janvier 2023), § 26 à 32',
  en: 'EDPB, report of the Cookie Banner Taskforce (January 2023), §§ 26–32',
  standing: 'quoted',
}

export const EDPB_2_2023: Source = {
  fr: 'CEPD, lignes directrices 2/2023, version 2.0',
  en: 'EDPB, Guidelines 2/2023, version 2.0',
  standing: 'quoted',
}

/** On the lifetimes of exempt trackers, by purpose. */
export const WP29_04_2012: Source = {
  fr: 'Groupe de l’article 29, avis 04/2012 (WP 194)',
  en: 'Article 29 Working Party, Opinion 04/2012 (WP 194)',
  standing: 'quoted',
}

export const ADEQUACY_OF_THE_US: Source = {
  fr: 'CNIL, décision d’adéquation des États-Unis du 10 juillet 2023',
  en: 'CNIL, adequacy decision for the United States of 10 July 2023',
  standing: 'read',
}

/** On the lifetimes of stored data by technique. */
export const TCF_DEVICE_STORAGE = createSource(
  'IAB Europe, TCF, Device Storage Duration & Access Disclosure',
  'read',
)

export const RFC_6265BIS = createSource('draft-ietf-httpbis-rfc6265bis', 'quoted')

export const OPEN_COOKIE_DATABASE = createSource('Open Cookie Database', 'read')

export const OUR_CHOICE: Source = {
  fr: 'choix propre à ce registre',
  en: 'this register’s own choice',
  standing: 'house',
}

function cnil(deliberation: string, article: number, standing: Standing): Source {
  return {
    fr: `CNIL, délibération n° ${deliberation}, art. ${article}`,
    en: `CNIL, deliberation no. ${deliberation}, art. ${article}`,
    standing,
  }
}

function developerGuide(sheet: number): Source {
  return {
    fr: `CNIL, Guide RGPD du développeur, fiche ${sheet}`,
    en: `CNIL, GDPR guide for developers, sheet ${sheet}`,
    standing: 'read',
  }
}
