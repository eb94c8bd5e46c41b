import { type BadRows, listBadRuns } from '#charter/trackers/badRow.ts'
import { writeCsv } from '#charter/kit/writeCsv.ts'
import type { useText } from '../i18n/useText.ts'

/** Every row that could not be read, as a table for whoever corrects the file. */
export function badRowsCsv(rows: BadRows, text: ReturnType<typeof useText>): string {
  const headings = [text('trackers.rows.from'), text('trackers.rows.to'), text('trackers.rows.flaw')]
  const lines = listBadRuns(rows).map(({ from, to, flaw, args }) => [
    String(from),
    String(to),
    text(`trackers.flaw.${flaw}`, args),
  ])
  return writeCsv([headings, ...lines], ';')
}
