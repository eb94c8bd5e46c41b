import { Typography } from '@mui/material'
import { createContext, type ReactNode, use } from 'react'
import { dayAt, DEFAULT_TIME_ZONE } from '#charter/kit/days.ts'
import { timeZoneInWords } from '#charter/words/timeZoneInWords.ts'
import { useText } from '../i18n/useText.ts'
import { LoadFailed } from './ErrorAlert.tsx'
import { useLanguage } from './language.ts'
import { PageSkeleton } from './PageSkeleton.tsx'
import { useSiteList } from './sites.ts'

const TimeZoneContext = createContext(DEFAULT_TIME_ZONE)

/**
 * Shows its children once the sites are known, and with them the register's time zone: until then no day and no time on them
 * could be right.
 */
export function RegisterTimeZone({ children }: { children: ReactNode }) {
  const { data: [site] = [], isError, refetch } = useSiteList()
  if (site) return <TimeZoneContext value={site.timeZone}>{children}</TimeZoneContext>
  return isError ? <LoadFailed onRetry={() => void refetch()} /> : <PageSkeleton />
}

/** Returns the register's time zone, in which every day and time on the screens is, wherever the reader is. */
export const useTimeZone = () => use(TimeZoneContext)

/** Returns a function that tells the current day in the register's time zone: `2026-11-25`. */
export function useToday(): () => string {
  const timeZone = useTimeZone()
  return () => dayAt(new Date().toISOString(), timeZone)
}

/** Returns a sentence that names the register's time zone: « Jours et heures : heure de La Réunion. » */
export function useTimeZoneSentence(): string {
  const text = useText()
  const { language } = useLanguage()
  return text('app.timeZone', { zone: timeZoneInWords(useTimeZone(), language) })
}

/** Says below fields that ask for a day in which time zone it is. */
export function TimeZoneNote() {
  return (
    <Typography variant="body2" color="textSecondary">
      {useTimeZoneSentence()}
    </Typography>
  )
}
