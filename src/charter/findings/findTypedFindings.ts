import { assembleCharter } from '../page/assembleCharter.ts'
import { type Identified, type Register, siteIdOf } from '../register/register.ts'
import { renderHtml } from '../page/renderHtml.ts'
import { type TypedRecords, withEdited } from '../register/withEdited.ts'
import { checkRecord } from './findFindings.ts'
import type { Finding } from './finding.ts'
import { findPageFindings } from './page/findPageFindings.ts'
import type { CheckedRecords } from './rule.ts'
import { RULES } from './rules.ts'
import type { RuleContext } from './ruleContext.ts'

type EditedResource = keyof TypedRecords

/** Checks a record as it stands in a form, perhaps half filled, together with the other records as they are saved. */
export function findTypedFindings<Resource extends EditedResource>(
  context: RuleContext,
  resource: Resource,
  typed: TypedRecords[Resource],
): Finding[] {
  const register = withEdited(context.register, resource, typed)
  const id = typed.id ?? 0
  const record = FIND_RECORD[resource](register, id)
  if (!record) return []
  const findings = checkRecord(RULES[resource], record, context)
  return resource === 'sections' ? [...findings, ...findInPage(register, id)] : findings
}

const FIND_RECORD: {
  [Resource in EditedResource]: (register: Register, id: number) => CheckedRecords[Resource] | undefined
} = {
  cookies: ({ cookies }, id) => byId(cookies, id),
  providers: ({ providers }, id) => byId(providers, id),
  categories: ({ categories }, id) => byId(categories, id),
  sections: ({ sections }, id) => byId(sections, id),
  sites: ({ site }) => ({ ...site, id: siteIdOf(site) }),
}

/** Checks the page with this register; returns the findings in one section. */
function findInPage(register: Register, id: number): Finding[] {
  const charter = assembleCharter(register)
  return findPageFindings(charter, renderHtml(charter), siteIdOf(register.site)).filter(
    ({ resource, recordId }) => resource === 'sections' && recordId === id,
  )
}

function byId<Fields>(records: readonly Identified<Fields>[], id: number): Identified<Fields> | undefined {
  return records.find((record) => record.id === id)
}
