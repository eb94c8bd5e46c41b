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

/** A condition that each record of a resource must meet. */
export interface Rule<Resource extends FoundResource, Id extends RuleId = RuleId> {
  id: Id
  /** A short name for machines and readers of the code. */
  name: string
  /** The highest severity of its findings. */
  severity: Severity
  resource: Resource
  sources: readonly Source[]
  /**
   * Checks one record, perhaps one that is being typed, together with the others as they are saved. Data about all records
   * is indexed once (`oncePerRegister`), so that no rule goes through all records for each one.
   */
  check(record: CheckedRecords[Resource], context: RuleContext): Violation<Id>[]
}

/** The records that rules check, by resource. */
export interface CheckedRecords {
  cookies: Positioned<Identified<Cookie>>
  providers: Identified<Provider>
  categories: Positioned<Identified<Category>>
  sections: Positioned<Identified<Section>>
  sites: Identified<Site>
  publications: Identified<ArchivedVersion>
}

/** A fault that a rule finds in a record. */
export type Violation<Id extends RuleId = RuleId> = Id extends RuleId
  ? {
      /** Set when it is lower than the severity of the rule. */
      severity?: Severity
      field: string | null
      aspect?: string
      message: keyof FindingWords[Id]['says'] & string
      args?: Record<string, string | number>
      fix?: Fix
    }
  : never

/** Returns `rule` unchanged; its types check that every message of the rule has words. */
export function defineRule<Resource extends FoundResource, const Id extends RuleId>(
  rule: Rule<Resource, Id>,
): Rule<Resource, Id> {
  return rule
}
