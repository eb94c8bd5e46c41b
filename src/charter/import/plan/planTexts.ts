import { foldName } from '../../kit/foldText.ts'
import { isSameValue } from '../../kit/values.ts'
import { blankSection } from '../../register/blankRecords.ts'
import type { Register } from '../../register/register.ts'
import type { Section } from '../../register/section.ts'
import type { Site } from '../../register/site.ts'
import type { SourceSection, SourceSite } from '../reading.ts'
import type { FieldChange, PlannedSection, PlannedSite } from './importPlan.ts'
import { pairTexts } from './pairTexts.ts'
import type { SharedRecords } from './sharedRecords.ts'

const FIELDS = ['heading', 'body', 'kind', 'topics'] as const

/** What becomes of the parts of the text; `leftOut`: the places of those that are not taken. Those that the page lacks stay, as do those that platforms show which the account may not change. */
export function planSections(
  found: readonly SourceSection[],
  { sections }: Register,
  versions: ReadonlyMap<number, number>,
  leftOut: ReadonlySet<number>,
  shared: SharedRecords,
): PlannedSection[] {
  const pairs = pairTexts(found, sections)
  return found.map((section, place): PlannedSection => {
    const known = pairs[place]
    const stated: Section = {
      ...(known ?? blankSection),
      heading: section.heading,
      body: section.body,
      kind: section.kind,
    }
    if (!known) stated.topics = topicsOf(section)
    const before = known ?? blankSection
    const changes = FIELDS.flatMap((field): FieldChange[] =>
      isSameValue(before[field], stated[field]) ? [] : [{ field, old: before[field], new: stated[field] }],
    )
    const kind = known === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same'
    const otherSites =
      kind === 'same' ? '' : known ? shared.otherSitesOfSection(known.id) : shared.otherSitesChosen
    return {
      kind,
      line: section.line,
      id: known?.id ?? null,
      version: known === undefined ? null : (versions.get(known.id) ?? 0),
      heading: section.heading,
      changes,
      otherSites,
      isApplied: !leftOut.has(place) && kind !== 'same' && otherSites === '',
    }
  })
}

/** What its heading says for sure that a part of the text is about. */
function topicsOf({ heading }: SourceSection): Section['topics'] {
  const folded = foldName(heading)
  if (
    /^(?:qu'?est[ -]ce qu'?un|c'est quoi un|definition d'un|what (?:is|are)) ?(?:a )?(?:cookie|traceur)/.test(
      folded,
    )
  )
    return ['definition']
  return []
}

/** What the page says of the platform and its tables. */
export function planSite(
  found: SourceSite | null,
  site: Site,
  version: number,
  isLeftOut: boolean,
): PlannedSite | null {
  if (found === null) return null
  const stated = Object.entries({
    title: found.title,
    platformName: found.platformName,
    platformUrl: found.platformUrl,
    columns: found.columns,
  }).filter(([, value]) => value.length > 0)
  const before: Readonly<Record<string, Site[keyof Site]>> = site
  const changes = stated.flatMap(([field, value]): FieldChange[] => {
    const old = before[field] ?? null
    return isSameValue(old, value) ? [] : [{ field, old, new: value }]
  })
  return changes.length === 0 ? null : { version, changes, isApplied: !isLeftOut }
}
