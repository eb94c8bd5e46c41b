import { type ReactNode, useMemo, useState } from 'react'
import { AutocompleteInput, useRecordContext } from 'react-admin'
import type { Language } from '#charter/kit/language.ts'
import { NAMED_ZONES, timeZoneInWords } from '#charter/words/timeZoneInWords.ts'
import { useLanguage } from '../language.ts'

interface TimeZoneInputProps {
  source: string
  helperText: ReactNode
}

/** Chooses a time zone by its place, its name or its present distance from UTC; those of France stand first. */
export function TimeZoneInput({ source, helperText }: TimeZoneInputProps) {
  const { language } = useLanguage()
  const stored: unknown = useRecordContext()?.[source]
  const [now] = useState(() => new Date())
  const choices = useMemo(() => listZones(stored, now, language), [stored, now, language])
  return (
    <AutocompleteInput
      source={source}
      choices={choices}
      translateChoice={false}
      isRequired
      disableClearable
      helperText={helperText}
    />
  )
}

/** The zones that this browser knows, and the stored one whether it does or not. */
function listZones(stored: unknown, now: Date, language: Language) {
  const own = typeof stored === 'string' ? [stored] : []
  const zones = new Set([...NAMED_ZONES.keys(), ...Intl.supportedValuesOf('timeZone'), ...own])
  return [...zones].map((id) => ({ id, name: nameZone(id, now, language) }))
}

/** « heure de La Réunion – Indian/Reunion (UTC+4) » */
function nameZone(timeZone: string, now: Date, language: Language): string {
  const name = NAMED_ZONES.has(timeZone)
    ? timeZoneInWords(timeZone, language)
    : partOf(timeZone, 'longGeneric', now, language)
  return `${name} – ${timeZone} (${partOf(timeZone, 'shortOffset', now, language)})`
}

function partOf(
  timeZone: string,
  timeZoneName: 'longGeneric' | 'shortOffset',
  now: Date,
  language: Language,
): string {
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(now)
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  } catch {
    // The browser does not know the zone that was chosen in another one.
    return '?'
  }
}
