import { source, type Source } from './source.ts'

// The texts that several rules rest on. No address is given that was not read.

export const ARTICLE_82: Source = {
  fr: 'loi n° 78-17 du 6 janvier 1978, art. 82',
  en: 'French Act no. 78-17 of 6 January 1978, art. 82',
  standing: 'quoted',
}

/** The CNIL's recommendation on exempt trackers. */
export const CNIL_092_ART_5: Source = {
  fr: 'CNIL, délibération n° 2020-092, art. 5',
  en: 'CNIL, deliberation no. 2020-092, art. 5',
  standing: 'read',
}

/** What its standards and our own choices are called is the same in both languages. */
export const RFC_6265 = source('RFC 6265', 'unverified')
