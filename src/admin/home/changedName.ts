import type { Change } from '#charter/history/change.ts'
import { sectionName } from '../sections/sectionName.ts'

/** What the record that a change speaks of is called; '' when it speaks of several, or of what has no name. */
export function changedName({ resource, before, after }: Change): string {
  const record = after ?? before ?? {}
  switch (resource) {
    case 'sections':
      return sectionName({ heading: text(record.heading), body: text(record.body) })
    case 'sites':
      return text(record.platformName)
    default:
      return text(record.name)
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
