import type { Language } from '../kit/language.ts'

/**
 * A time zone (`Indian/Reunion`) as it is said beside a day or a time: « heure de La Réunion ». Those of France have names
 * of the program's own, not of `Intl`, so that every browser and server writes the same; another is called as it is in
 * the IANA database.
 */
export function timeZoneInWords(timeZone: string, language: Language): string {
  return NAMED_ZONES.get(timeZone)?.[language] ?? `${OTHER_ZONE[language]} ${timeZone}`
}

const OTHER_ZONE: Readonly<Record<Language, string>> = { fr: 'fuseau horaire', en: 'time zone' }

/** The zones that have a name of their own, in the order in which they are offered. */
export const NAMED_ZONES: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  ['Europe/Paris', { fr: 'heure de Paris', en: 'Paris time' }],
  ['America/Guadeloupe', { fr: 'heure de la Guadeloupe', en: 'Guadeloupe time' }],
  ['America/Cayenne', { fr: 'heure de la Guyane', en: 'French Guiana time' }],
  ['America/Martinique', { fr: 'heure de la Martinique', en: 'Martinique time' }],
  ['Indian/Mayotte', { fr: 'heure de Mayotte', en: 'Mayotte time' }],
  ['Pacific/Noumea', { fr: 'heure de la Nouvelle-Calédonie', en: 'New Caledonia time' }],
  ['Pacific/Tahiti', { fr: 'heure de Tahiti', en: 'Tahiti time' }],
  ['Pacific/Marquesas', { fr: 'heure des Marquises', en: 'Marquesas time' }],
  ['Pacific/Gambier', { fr: 'heure des Gambier', en: 'Gambier time' }],
  ['Indian/Reunion', { fr: 'heure de La Réunion', en: 'Réunion time' }],
  ['America/St_Barthelemy', { fr: 'heure de Saint-Barthélemy', en: 'Saint Barthélemy time' }],
  ['America/Marigot', { fr: 'heure de Saint-Martin', en: 'Saint Martin time' }],
  ['America/Miquelon', { fr: 'heure de Saint-Pierre-et-Miquelon', en: 'Saint Pierre and Miquelon time' }],
  ['Indian/Kerguelen', { fr: 'heure des Kerguelen', en: 'Kerguelen time' }],
  ['Pacific/Wallis', { fr: 'heure de Wallis-et-Futuna', en: 'Wallis and Futuna time' }],
  ['UTC', { fr: 'temps universel', en: 'Coordinated Universal Time' }],
])
