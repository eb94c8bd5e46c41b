import type { ReactNode } from 'react'
import { SelectInput } from 'react-admin'
import { ANSWERS } from '#charter/register/choices.ts'
import { choicesOf } from './choicesOf.ts'

const CHOICES = choicesOf('personalData', ANSWERS)

/** A question to answer by yes or no, or to leave open. */
export function AnswerInput(props: { source: string; helperText: ReactNode }) {
  return <SelectInput choices={CHOICES} emptyText="app.form.noAnswer" {...props} />
}
