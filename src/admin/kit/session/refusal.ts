import { useTranslate } from 'react-admin'
import type { Message } from '#api/message.ts'
import type { Language } from '#charter/kit/language.ts'
import { useLanguage } from '../language.ts'
import { messageOf, parseProblem } from '../server/problem.ts'
import { useText } from '../../i18n/useText.ts'

/** Returns the server's reasons for refusing a request, in words: `of(field)` for a field, `whole` for all the rest. */
export function useRefusal(error: unknown) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const problem = parseProblem(error)
  const inWords = ({ message, args }: Message) =>
    message === 'errors.tooManyAttempts'
      ? text('session.tooManyAttempts', { wait: waitInWords(Number(args?.seconds), language) })
      : translate(message, args)

  const fields = problem?.errors ?? {}
  const isWhole = error !== null && Object.keys(fields).length === 0
  return {
    whole: isWhole ? inWords({ message: messageOf(error), args: problem?.args }) : undefined,
    of: (field: string) => fields[field] && inWords(fields[field]),
  }
}

const MINUTE = 60

/** Returns a duration in words, rounded up to minutes from two minutes on: « 45 secondes », « 3 minutes ». */
export function waitInWords(seconds: number, language: Language): string {
  const [amount, unit] = seconds < 2 * MINUTE ? [seconds, 'second'] : [Math.ceil(seconds / MINUTE), 'minute']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}
