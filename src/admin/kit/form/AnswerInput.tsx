import type { ReactNode } from 'react'
import { SelectInput } from 'react-admin'
import { fieldChoices } from './fieldChoices.ts'

/** A question to answer by yes or no, or to leave open. */
export function AnswerInput(props: { source: string; helperText: ReactNode }) {
  return <SelectInput choices={fieldChoices.answer} emptyText="app.form.noAnswer" {...props} />
}
