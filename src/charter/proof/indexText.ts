import { strFromU8 } from 'fflate'
import { type Change, nameIn, type WithheldEntry } from '../history/change.ts'
import { dayBounds } from '../kit/dayBounds.ts'
import { embedText, joinLines, writeOnOneLine } from '../kit/embedText.ts'
import type { Language } from '../kit/language.ts'
import {
  type FrozenFile,
  isTranslatedFile,
  listFiles,
  type Publication,
  RENDERED_FILES,
} from '../publication/publication.ts'
import { confusionKeys } from '../history/confusableNames.ts'
import { readFrozenRegister } from '../publication/readFrozenRegister.ts'
import type { Register } from '../register/register.ts'
import { timeZoneInWords } from '../words/timeZoneInWords.ts'
import { changeLines, momentOf } from './changeLines.ts'
import { earlierPageName, findDeclaredPage, isOnEarlierPage } from './earlierPage.ts'
import { indexWords } from './indexWords.ts'
import { collectNames } from './collectNames.ts'
import {
  isToldWhole,
  lastInstantOfProof,
  lastVersion,
  type Proof,
  proofFileName,
  type ProvedVersion,
  versionFolder,
} from './proof.ts'

export const INDEX_NAMES: Readonly<Record<Language, string>> = { fr: 'LISEZ-MOI.txt', en: 'README.txt' }

/**
 * Names how the index is written. Whatever changes the index of the same proof gives it another name: an index that has this
 * name and another text was not written by this program. The first form is that of proofs in which nothing is said of
 * version 0.
 */
const INDEX_FORMS = {
  withoutEarlierPage: 'registre-index-v18',
  withEarlierPage: 'registre-index-v19',
  inLanguages: 'registre-index-v20',
  inLanguagesWithEarlierPage: 'registre-index-v21',
}

export function indexForm(
  changes: Proof['changes'],
  publications: readonly Pick<Publication, 'sha256'>[],
): string {
  const hasEarlierPage = changes.some(isOnEarlierPage)
  if (publications.some((publication) => listFiles(publication).some(isTranslatedFile)))
    return hasEarlierPage ? INDEX_FORMS.inLanguagesWithEarlierPage : INDEX_FORMS.inLanguages
  return hasEarlierPage ? INDEX_FORMS.withEarlierPage : INDEX_FORMS.withoutEarlierPage
}

/** The index of a proof, for whoever has to judge it and is no programmer. */
export function indexText(proof: Proof): string {
  const words = indexWords[proof.language]
  return [
    words.title,
    '='.repeat(words.title.length),
    '',
    ...unfinishedLines(proof),
    ...whose(proof),
    '',
    ...part(1, words.versions, [
      ...beforeLines(proof),
      ...proof.versions.flatMap((_, at) => versionLines(proof, at)),
    ]),
    ...part(2, words.changes, allChanges(proof)),
    ...part(3, words.authors, authorLines(proof)),
    ...part(4, words.verification, findingLines(proof)),
    ...part(5, words.check, words.howToCheck),
    ...part(6, words.limits, words.whatItProves),
  ]
    .map(writeOnOneLine)
    .join('\n')
}

/** The limits of a proof that was made before its period was over, where nobody can miss them. */
function unfinishedLines({ period, madeAt, language }: Proof): string[] {
  if (madeAt === null) return []
  return [...indexWords[language].unfinished(momentOf(madeAt, period.timeZone), period.to), '']
}

function part(number: number, title: string, lines: readonly string[]): string[] {
  const heading = `${number}. ${title}`
  return [heading, '-'.repeat(heading.length), '', ...lines, '']
}

/** By the register of the last version that was online. */
function whose(proof: Proof): string[] {
  const { period, language } = proof
  const words = indexWords[language]
  const { title, platformName, platformUrl, controller, dpoContact } = lastRegister(proof).site
  return [
    [words.register, [title, platformName, platformUrl].filter(Boolean).map(embedText).join(' — ')],
    [words.controller, joinLines(controller, ', ') || words.notStated],
    [words.dpoContact, dpoContact || words.notStated],
    [words.period, words.fromTo(period.from, period.to)],
    [words.clock, words.inZone(timeZoneInWords(period.timeZone, language), period.timeZone)],
  ].map(([label = '', value = '']) => label + words.colon + embedText(value))
}

/** The frozen register of the last version that was online. */
function lastRegister(proof: Proof): Register {
  return readFrozenRegister(strFromU8(lastVersion(proof).files.register))
}

/** That there was nothing yet, where the first version of all went online within the period, and what is declared of before. */
function beforeLines(proof: Proof): string[] {
  const { period, versions, language } = proof
  const { number, at = '' } = versions[0]?.publication ?? {}
  if (number !== 1 || at <= dayBounds(period.from, period.timeZone).start) return []
  return [
    indexWords[language].nothingBefore(momentOf(at, period.timeZone)),
    '',
    ...earlierPageLines(proof),
    ...furtherLines(proof),
  ]
}

/** Version 0, said to be declared and not proved. */
function earlierPageLines({ period, versions, changes, language }: Proof): string[] {
  const published = versions.map(({ publication }) => publication)
  const page = findDeclaredPage(period, published, changes)
  if (page === null) return []
  const { firstDay, lastDay, fileName, by, at, sha256, entry } = page
  const words = indexWords[language].earlierPage
  return [
    words.title(embedText(by), momentOf(at, period.timeZone)),
    `    ${lastDay === null ? words.since(firstDay) : words.between(firstDay, lastDay)}`,
    ...words.notProved(entry.id).map((line) => `    ${line}`),
    `    ${words.file(embedText(fileName))}`,
    `    ${sha256}  ${earlierPageName(page)}`,
    '',
  ]
}

/** That the entries go on after the period, since what is said of version 0 was written later. */
function furtherLines({ period, madeAt, changes, language }: Proof): string[] {
  const last = changes.findLast(isToldWhole)
  const isFurther = last !== undefined && last.at > lastInstantOfProof({ period, madeAt })
  return isFurther && changes.some(isOnEarlierPage)
    ? [...indexWords[language].earlierPage.further(last.id), '']
    : []
}

function versionLines({ period, versions, language }: Proof, at: number): string[] {
  const words = indexWords[language]
  const [version, next] = [versions[at], versions[at + 1]]
  if (version === undefined) return []
  const { number, at: since, by, note, added, changed, removed, head } = version.publication
  const { newConsent, findings } = version.publication
  const { timeZone } = period
  const until = next === undefined ? words.stillOnline : words.until(momentOf(next.publication.at, timeZone))
  return [
    `${words.version} ${number}, ${words.since(momentOf(since, timeZone))} ${until}`,
    `    ${words.by}${words.colon}${embedText(by)}`,
    `    ${words.note}${words.colon}${embedText(note) || words.none}`,
    `    ${words.counts(added, changed, removed)}`,
    ...(findings === null ? [] : [`    ${words.findings(findings)}`]),
    ...(newConsent === '' ? [] : [`    ${words.newConsent[newConsent]}`]),
    `    ${words.head}${words.colon}${head.id}:${head.hash}`,
    `    ${words.files}`,
    ...fileLines(version, words),
    '',
  ]
}

function fileLines(
  { publication }: ProvedVersion,
  { internalFile, findingsFile }: Record<'internalFile' | 'findingsFile', string>,
): string[] {
  const { number, sha256 } = publication
  const line = (file: FrozenFile) => `    ${sha256[file]}  ${versionFolder(number)}/${proofFileName(file)}`
  const served: FrozenFile[] = [
    ...RENDERED_FILES.filter((file) => file !== 'register'),
    ...listFiles(publication).filter(isTranslatedFile),
  ]
  const findings = sha256.findings === undefined ? [] : [`    ${findingsFile}`, line('findings')]
  return [...served.map(line), `    ${internalFile}`, line('register'), ...findings]
}

function allChanges(proof: Proof): string[] {
  const words = indexWords[proof.language]
  const { id } = proof.from
  const { language, site } = proof
  const facts = { timeZone: proof.period.timeZone, language, isOfSeveral: site !== undefined }
  const nameOf = collectNames(lastRegister(proof))
  const runs = inRuns(proof.changes)
  return [
    words.afterEntry(id),
    '',
    ...runs.flatMap((run) => {
      const [first] = run
      if (first !== undefined && isToldWhole(first)) return changeLines(first, nameOf, facts)
      return [words.withheld(first?.id ?? 0, run.at(-1)?.id ?? 0)]
    }),
  ]
}

/** The entries in runs: consecutive withheld entries make up one. */
function inRuns(changes: readonly (Change | WithheldEntry)[]): (Change | WithheldEntry)[][] {
  const runs: (Change | WithheldEntry)[][] = []
  for (const change of changes) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && !isToldWhole(change) && !isToldWhole(before)) last.push(change)
    else runs.push([change])
  }
  return runs
}

/** Each account with all that it was called, the present name first; then those that share a name, or nearly. */
function authorLines({ authors, language }: Proof): string[] {
  const words = indexWords[language]
  const called = authors.map((mailboxes) => mailboxes.toReversed().map(embedText))
  const lines = called.map(([now = '', ...earlier]) => {
    return `    ${now}${earlier.length === 0 ? '' : ` — ${words.calledBefore}${words.colon}${earlier.join(', ')}`}`
  })
  const keys = authors.map((mailboxes) => mailboxes.flatMap((who) => confusionKeys(nameIn(who))))
  const isShared = (at: number) =>
    keys.some((others, index) => index !== at && others.some((key) => keys[at]?.includes(key)))
  const shared = called.filter((_, at) => isShared(at)).map((mailboxes) => `    ${mailboxes.join(', ')}`)
  return [
    ...words.whoActed,
    '',
    ...lines,
    ...(shared.length === 0 ? [] : ['', ...words.sharedNames, ...shared]),
  ]
}

function findingLines(proof: Proof): string[] {
  const { period, finding, from, changes, versions, language } = proof
  const words = indexWords[language]
  const last = changes.at(-1) ?? from
  const publishers = [...new Set(versions.map(({ publication }) => publication.by))]
  return finding.kind === 'intact'
    ? words.intact({
        entries: finding.entries,
        first: momentOf(finding.first ?? '', period.timeZone),
        last: momentOf(finding.last ?? '', period.timeZone),
        head: `${last.id}:${last.hash}`,
        start: from.id,
        versions: versions.length,
        publishers: publishers.map(embedText).join(', '),
      })
    : words.tampered(
        String(finding.id ?? '—'),
        finding.reason,
        `${finding.lastGood.id}:${finding.lastGood.hash}`,
      )
}
