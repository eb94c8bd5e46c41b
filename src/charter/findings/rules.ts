import type { FoundResource } from './finding.ts'
import { purposeMissing } from './identity/purposeMissing.ts'
import type { Rule } from './rule.ts'

/** Every rule of the register, by what it looks at. */
export const RULES: { [Resource in FoundResource]: readonly Rule<Resource>[] } = {
  cookies: [purposeMissing],
  providers: [],
  categories: [],
  sections: [],
  sites: [],
  publications: [],
}
