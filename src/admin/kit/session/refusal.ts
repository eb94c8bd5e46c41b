import { useTranslate } from 'react-admin'
import type { Message } from '#api/message.ts'
import type { Language } from '#charter/kit/language.ts'
import { useLanguage } from '../language.ts'
import { messageOf, parseProblem } from '../server/problem.ts'
import { useText } from '../../i18n/useText.ts'

/** Why the server refused what was asked of it, in words: field by field where it says so, otherwise as a whole. */
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

/** A wait as one says it: « 45 secondes », « 3 minutes ». */
export function waitInWords(seconds: number, language: Language): string {
  const [amount, unit] = seconds < 2 * MINUTE ? [seconds, 'second'] : [Math.ceil(seconds / MINUTE), 'minute']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}
