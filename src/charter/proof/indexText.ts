import { strFromU8 } from 'fflate'
import { type Change, nameIn, type WithheldEntry } from '../history/change.ts'
import type { Language } from '../kit/language.ts'
import { type FrozenFile, RENDERED_FILES } from '../publication/publication.ts'
import { readFrozenRegister } from '../publication/readFrozenRegister.ts'
import type { Register } from '../register/register.ts'
import { changeLines, inUtc } from './changeLines.ts'
import { indexWords } from './indexWords.ts'
import { collectNames } from './collectNames.ts'
import {
  isToldWhole,
  lastVersion,
  type Proof,
  PROOF_FILES,
  proofStart,
  type ProvedVersion,
  versionFolder,
} from './proof.ts'

export const INDEX_NAMES: Readonly<Record<Language, string>> = { fr: 'LISEZ-MOI.txt', en: 'README.txt' }

/** The index of a proof, for whoever has to judge it and is no programmer. */
export function indexText(proof: Proof): string {
  const words = indexWords[proof.language]
  return [
    words.title,
    '='.repeat(words.title.length),
    '',
    ...whose(proof),
    '',
    ...part(1, words.versions, [
      ...beforeLines(proof),
      ...proof.versions.flatMap((_, at) => versionLines(proof, at)),
    ]),
    ...part(2, words.changes, allChanges(proof)),
    ...part(3, words.verification, findingLines(proof)),
    ...part(4, words.check, words.howToCheck),
    ...part(5, words.limits, words.whatItProves),
  ].join('\n')
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
    [words.register, [title, platformName, platformUrl].filter(Boolean).join(' — ')],
    [words.controller, controller.replace(/\s*\n\s*/g, ', ') || words.notStated],
    [words.dpoContact, dpoContact || words.notStated],
    [words.period, words.fromTo(period.from, period.to)],
    [words.clock, words.inUtc],
  ].map(([label, value]) => `${label}${words.colon}${value}`)
}

/** The frozen register of the last version that was online. */
function lastRegister(proof: Proof): Register {
  return readFrozenRegister(strFromU8(lastVersion(proof).files.register))
}

/** That there was nothing yet, where the first version of all went online within the period. */
function beforeLines({ period, versions, language }: Proof): string[] {
  const { number, at = '' } = versions[0]?.publication ?? {}
  if (number !== 1 || at <= period.from) return []
  return [indexWords[language].nothingBefore(inUtc(at)), '']
}

function versionLines({ versions, language }: Proof, at: number): string[] {
  const words = indexWords[language]
  const [version, next] = [versions[at], versions[at + 1]]
  if (version === undefined) return []
  const { number, at: since, by, note, added, changed, removed, head } = version.publication
  const { newConsent, findings } = version.publication
  const until = next === undefined ? words.stillOnline : words.until(inUtc(next.publication.at))
  return [
    `${words.version} ${number}, ${words.since(inUtc(since))} ${until}`,
    `    ${words.by}${words.colon}${by}`,
    `    ${words.note}${words.colon}${note.replace(/\s*\n\s*/g, ' / ') || words.none}`,
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
  { publication: { number, sha256 } }: ProvedVersion,
  { internalFile, findingsFile }: Record<'internalFile' | 'findingsFile', string>,
): string[] {
  const line = (file: FrozenFile) => `    ${sha256[file]}  ${versionFolder(number)}/${PROOF_FILES[file]}`
  const served = RENDERED_FILES.filter((file) => file !== 'register')
  const findings = sha256.findings === undefined ? [] : [`    ${findingsFile}`, line('findings')]
  return [...served.map(line), `    ${internalFile}`, line('register'), ...findings]
}

function allChanges(proof: Proof): string[] {
  const words = indexWords[proof.language]
  const { id } = proofStart(proof)
  const nameOf = collectNames(lastRegister(proof))
  const runs = inRuns(proof.changes)
  return [
    words.afterEntry(id),
    '',
    ...runs.flatMap((run) => {
      const [first] = run
      if (first !== undefined && isToldWhole(first)) return changeLines(first, nameOf, proof.language)
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

function findingLines(proof: Proof): string[] {
  const { finding, changes, versions, language } = proof
  const words = indexWords[language]
  const last = changes.at(-1) ?? proofStart(proof)
  const publishers = [...new Set(versions.map(({ publication }) => nameIn(publication.by)))]
  return finding.kind === 'intact'
    ? words.intact({
        entries: finding.entries,
        first: inUtc(finding.first ?? ''),
        last: inUtc(finding.last ?? ''),
        head: `${last.id}:${last.hash}`,
        start: proofStart(proof).id,
        versions: versions.length,
        publishers: publishers.join(', '),
      })
    : words.tampered(
        String(finding.id ?? '—'),
        finding.reason,
        `${finding.lastGood.id}:${finding.lastGood.hash}`,
      )
}
