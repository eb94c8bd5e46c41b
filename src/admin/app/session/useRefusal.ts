import { useTranslate } from 'react-admin'
import type { Message } from '#api/message.ts'
import { useLanguage } from '../language.ts'
import { messageOf, problemOf } from '../server/problemOf.ts'
import { useText } from '../../i18n/useText.ts'
import { waitInWords } from './waitInWords.ts'

/** Why the server refused what was asked of it, in words: field by field where it says so, otherwise as a whole. */
export function useRefusal(error: unknown) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const problem = problemOf(error)
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
