import type { Category } from '../register/category.ts'
import type { Cookie } from '../register/cookie.ts'
import type { Provider } from '../register/provider.ts'
import type { Identified, Positioned } from '../register/register.ts'
import type { Section } from '../register/section.ts'
import type { Site } from '../register/site.ts'
import type { FindingWords } from './words/findingWords.ts'
import type { Fix, FoundResource, RuleId, Severity } from './finding.ts'
import type { Source } from './source.ts'
import type { ArchivedVersion, RecordContext, RuleContext } from './ruleContext.ts'

/** The days between which a rule holds: a version is judged by the rules of its day. */
export interface RuleDates {
  /** The first day on which it holds. */
  appliesFrom: string
  /** The last day on which it holds; left out while nobody knows its end. */
  appliesUntil?: string
}

/** Since the GDPR applies. What is older, or our own choice, is taken to hold from then on. */
const SINCE_THE_GDPR = '2018-05-25'
/** Since the CNIL applies its guidelines 2020-091 and its recommendation 2020-092. */
export const SINCE_THE_CNIL_GUIDELINES = '2021-04-01'

/** A condition that each record of a resource must meet. */
export interface Rule<Resource extends FoundResource, Id extends RuleId = RuleId> extends RuleDates {
  id: Id
  /** A short name for machines and readers of the code. */
  name: string
  /** The highest severity of its findings. */
  severity: Severity
  resource: Resource
  sources: readonly Source[]
  /** Whether it only looks at a record and what that refers to, so that it finds the same on each site. */
  isOfRecord?: true
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

/** Completes a rule: it holds since the GDPR applies, unless it says otherwise. Its types check that every message has words. */
export function defineRule<Resource extends FoundResource, const Id extends RuleId>(
  rule: Omit<Rule<Resource, Id>, keyof RuleDates> & Partial<RuleDates>,
): Rule<Resource, Id> {
  return { appliesFrom: SINCE_THE_GDPR, ...rule }
}

/** Completes a rule that only looks at a cookie, its provider and its category: it is asked once for all sites. */
export function defineRecordRule<const Id extends RuleId>(
  rule: Omit<Rule<'cookies', Id>, keyof RuleDates | 'check' | 'isOfRecord'> &
    Partial<RuleDates> & {
      check(cookie: CheckedRecords['cookies'], context: RecordContext): Violation<Id>[]
    },
): Rule<'cookies', Id> {
  return { appliesFrom: SINCE_THE_GDPR, ...rule, isOfRecord: true }
}
