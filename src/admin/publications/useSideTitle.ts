import type { Side } from '#api/publication.ts'
import type { SideTitles } from '../differences/ComparedPages.tsx'
import { useText } from '../i18n/useText.ts'

/** What one side of a comparison is called. */
export function useSideTitle(): (side: Side) => SideTitles['before'] {
  const text = useText()
  return (side) =>
    side === 'draft'
      ? { short: text('comparison.draftShort'), long: text('comparison.pageOfDraft') }
      : {
          short: text('comparison.version', { number: side }),
          long: text('comparison.pageOfVersion', { number: side }),
        }
}
