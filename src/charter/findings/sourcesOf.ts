import type { RuleId } from './finding.ts'
import { RULES } from './rules.ts'
import type { Source } from './source.ts'
import { PAGE_SOURCES } from './page/pageSources.ts'

/** What a rule rests on; nothing, for one that is none of ours. */
export function sourcesOf(rule: RuleId): readonly Source[] {
  return SOURCES.get(rule) ?? []
}

const SOURCES: ReadonlyMap<RuleId, readonly Source[]> = new Map([
  ...Object.values(RULES)
    .flat()
    .map(({ id, sources }) => [id, sources] as const),
  ...PAGE_SOURCES,
])
