import type { SectionTopic } from '../register/choices.ts'

/** A text of law, or of the CNIL, that asks for a topic. */
export interface TopicSource {
  fr: string
  en: string
  /** Its address; '' where none was read. */
  address: string
}

const ARTICLE_82 = frenchAct(82)
const ARTICLE_85 = frenchAct(85)
const GUIDELINES: TopicSource = {
  fr: 'CNIL, lignes directrices n° 2020-091 du 17 septembre 2020',
  en: 'CNIL, guidelines no. 2020-091 of 17 September 2020',
  address: '',
}
const RECOMMENDATION: TopicSource = {
  fr: 'CNIL, recommandation n° 2020-092 du 17 septembre 2020',
  en: 'CNIL, recommendation no. 2020-092 of 17 September 2020',
  address: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
}
const ACROSS_DEVICES: TopicSource = {
  fr: 'CNIL, délibération n° 2025-131 du 18 décembre 2025, sur le consentement multi-terminaux',
  en: 'CNIL, deliberation no. 2025-131 of 18 December 2025, on consent across devices',
  address:
    'https://cnil.fr/fr/cookies-et-autres-traceurs-recommandations-finales-sur-le-consentement-multi-terminaux',
}

/** The law that asks for each topic. */
export const TOPIC_SOURCES: Record<SectionTopic, TopicSource[]> = {
  definition: [ARTICLE_82],
  consent: [ARTICLE_82, gdpr('art. 7(3)'), RECOMMENDATION],
  consequences: [GUIDELINES],
  acrossDevices: [ACROSS_DEVICES],
  legalBasis: [gdpr('art. 6(1), 13(1)(c)'), ARTICLE_82],
  exemptTrackers: [ARTICLE_82, RECOMMENDATION],
  audienceOptOut: [GUIDELINES, RECOMMENDATION],
  rights: [gdpr('art. 12, 13(2)(b), 15–21'), ARTICLE_85],
  complaint: [gdpr('art. 13(2)(d), 77')],
  retention: [gdpr('art. 5(1)(e), 13(2)(a)')],
  transfers: [gdpr('art. 13(1)(f), 44–49')],
  updates: [gdpr('art. 12, 13')],
}

function frenchAct(article: number): TopicSource {
  return {
    fr: `Loi n° 78-17 du 6 janvier 1978, art. ${article}`,
    en: `French Act no. 78-17 of 6 January 1978, art. ${article}`,
    address: '',
  }
}

function gdpr(articles: string): TopicSource {
  return { fr: `RGPD, ${articles}`, en: `GDPR, ${articles}`, address: '' }
}
