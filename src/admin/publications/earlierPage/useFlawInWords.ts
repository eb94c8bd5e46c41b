import { useTranslate } from 'react-admin'
import type { Message } from '#api/message.ts'
import { useDayInWords } from '../../kit/time.tsx'

/** Returns a function that puts a message of the server about version 0 into words, and the day in it. */
export function useFlawInWords(): (flaw: Message) => string {
  const translate = useTranslate()
  const dayInWords = useDayInWords()
  return ({ message, args }) =>
    translate(message, typeof args?.day === 'string' ? { ...args, day: dayInWords(args.day) } : args)
}
