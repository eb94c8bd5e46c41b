import type { RuleId } from './ruleId.ts'
import { RULES } from './rules.ts'
import type { Source } from './source.ts'

const SOURCES = new Map<RuleId, readonly Source[]>(
  Object.values(RULES).flatMap((rules) =>
    rules.map(({ id, sources }): [RuleId, readonly Source[]] => [id, sources]),
  ),
)

/** What a rule rests on. */
export function sourcesOf(rule: RuleId): readonly Source[] {
  return SOURCES.get(rule) ?? []
}
