import type { Category } from '../register/category.ts'
import type { Cookie } from '../register/cookie.ts'
import type { Provider } from '../register/provider.ts'
import type { Identified, Positioned } from '../register/register.ts'
import type { Section } from '../register/section.ts'
import type { Site } from '../register/site.ts'
import type { FindingWords } from './words/findingWords.ts'
import type { Fix, FoundResource, RuleId, Severity } from './finding.ts'
import type { Source } from './source.ts'
import type { ArchivedVersion, RuleContext } from './ruleContext.ts'

/** What a rule looks at, one at a time. */
export interface CheckedRecords {
  cookies: Positioned<Identified<Cookie>>
  providers: Identified<Provider>
  categories: Positioned<Identified<Category>>
  sections: Positioned<Identified<Section>>
  sites: Identified<Site>
  publications: Identified<ArchivedVersion>
}

/** A rule that does not hold for a record. */
export type Violation<Id extends RuleId = RuleId> = Id extends RuleId
  ? {
      /** Where it is not the rule's own. */
      severity?: Severity
      field: string | null
      aspect?: string
      message: keyof FindingWords[Id]['says'] & string
      args?: Record<string, string | number>
      fix?: Fix
    }
  : never

/** Something that must be true of each record of a resource. */
export interface Rule<Resource extends FoundResource, Id extends RuleId = RuleId> {
  id: Id
  /** A short name for machines and readers of the code. */
  name: string
  /** The highest that it gives. */
  severity: Severity
  resource: Resource
  sources: readonly Source[]
  /**
   * Looks at one record, which may be one that is being typed, among the others as they are saved. What it needs of all
   * the others is indexed once (`oncePerRegister`): no rule goes through them all for each record.
   */
  check(record: CheckedRecords[Resource], context: RuleContext): Violation<Id>[]
}

/** Checks, where a rule is written, that it has words for what it says. */
export function defineRule<Resource extends FoundResource, const Id extends RuleId>(
  rule: Rule<Resource, Id>,
): Rule<Resource, Id> {
  return rule
}
