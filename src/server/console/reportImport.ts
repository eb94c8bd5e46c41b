import type { ImportResult } from '#api/imports.ts'
import { countRows, type ImportPlan } from '#charter/import/plan/importPlan.ts'
import type { Reading } from '#charter/import/reading.ts'
import { importWords } from '#charter/import/words/importWords.ts'
import { fieldInWords, importInWords, problemInWords } from '#charter/import/words/problemInWords.ts'
import type { Language } from '#charter/kit/language.ts'
import type { Sentences } from '../process/sentences.ts'

/** Says what an import would do, and why not more of it: a line for each sentence. */
export function reportPlan(
  plan: ImportPlan,
  { notes, flaws }: Pick<Reading, 'notes' | 'flaws'>,
  sentences: Sentences,
): string[] {
  const { language } = sentences
  const texts = plan.sections.filter(({ isApplied }) => isApplied)
  const added = texts.filter(({ kind }) => kind === 'new').length
  return [
    sentences.importFormat(plan.source.name, importWords(language).formats[plan.source.format]),
    ...notes.map((note) => importInWords('notes', note, language)),
    sentences.importCounts(countRows(plan)),
    ...(texts.length > 0 ? [sentences.importTexts(added, texts.length - added)] : []),
    ...(plan.site?.isApplied === true ? [sentences.importSite] : []),
    ...(['providers', 'categories'] as const).flatMap((owners) => {
      const created = plan[owners].filter(({ kind, isApplied }) => isApplied && kind === 'new')
      return created.length > 0 ? [sentences.importAdded(owners, namesOf(created))] : []
    }),
    ...flaws.map((flaw) =>
      sentences.importLine(String(flaw.line), null, importInWords('flaws', flaw, language)),
    ),
    ...plan.cookies.flatMap(({ line, name, problems }) =>
      problems.map((problem) => {
        const column = problem.field === null ? null : fieldInWords(problem.field, language)
        // A line may speak of several.
        const place = name === '' ? String(line) : `${line} (${name})`
        return sentences.importLine(place, column, problemInWords(problem, language))
      }),
    ),
    ...plan.undecided
      .filter(({ near }) => near.length > 0)
      .map(({ value, near }) => sentences.importNear(value, namesOf(near))),
    ...reportFlags(plan, sentences, language),
    ...reportAbsent(plan, sentences),
  ]
}

function reportAbsent({ absent }: ImportPlan, sentences: Sentences): string[] {
  const retired = absent.filter(({ isRetired }) => isRetired)
  const left = absent.filter(({ isRetired }) => !isRetired)
  return [
    ...(retired.length > 0 ? [sentences.importRetired(namesOf(retired))] : []),
    ...(left.length > 0 ? [sentences.importAbsent(namesOf(left))] : []),
  ]
}

/** What was made of rows that are written, which people should see: each once, with its lines. */
function reportFlags({ cookies }: ImportPlan, sentences: Sentences, language: Language): string[] {
  const lines = new Map<(typeof cookies)[number]['flags'][number], Set<number>>()
  for (const { line, flags, isApplied } of cookies)
    if (isApplied) for (const flag of flags) lines.set(flag, (lines.get(flag) ?? new Set()).add(line))
  const { flags: words } = importWords(language)
  return [...lines].map(([flag, of]) => sentences.importLine([...of].join(', '), null, words[flag]))
}

/** Says what was written, and what somebody’s change meanwhile kept from it. */
export function reportResult(
  { created, changed, retired, conflicts }: ImportResult,
  sentences: Sentences,
): string[] {
  const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0)
  return [
    sentences.importWritten(sumOf(created), sumOf(changed) + retired),
    ...conflicts.map(({ name, reason }) => sentences.importConflict(name, reason)),
  ]
}

function namesOf(records: readonly { name: string }[]): string {
  return records.map(({ name }) => name).join(', ')
}
