import type { ReactNode } from 'react'
import { SelectInput } from 'react-admin'
import { fieldChoices } from './fieldChoices.ts'

/** A question answered by yes or no, or left open. */
export function AnswerInput(props: { source: string; helperText: ReactNode }) {
  return <SelectInput choices={fieldChoices.answer} emptyText="app.form.noAnswer" {...props} />
}
