import { consentPurposesOf } from '../consent/exemptPurposes.ts'
import type { Register } from '../../register/register.ts'
import { clean } from '../missing.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** What visitors may have to be asked about again, by what it is called. */
export interface SubstantiveChanges {
  /** Providers that have a tracker which needs consent, and had none. */
  providers: string[]
  /** Codes of purposes that always need consent. */
  purposes: string[]
  /** Trackers that were exempt and need consent now. */
  cookies: string[]
}

/** What a register has that one which visitors have read did not have; removals and spellings do not count. */
export function substantiveChanges(register: Register, online: Register): SubstantiveChanges {
  const [now, then] = [askedFor(register), askedFor(online)]
  return {
    // A provider whose name is corrected keeps its id; one that is deleted and typed anew keeps its name.
    providers: [...now.providers]
      .filter(([id, name]) => !then.providers.has(id) && !then.providerNames.has(name))
      .map(([, name]) => name),
    purposes: [...now.purposes].filter((code) => !then.purposes.has(code)),
    cookies: [...now.cookies]
      .filter(
        ([id, name]) => then.exempt.has(id) || (then.exemptNames.has(name) && !then.askedNames.has(name)),
      )
      .map(([, name]) => name),
  }
}

const askedFor = oncePerRegister((register) => {
  const { categories } = register
  const required = new Set(categories.filter(({ consent }) => consent === 'required').map(({ id }) => id))
  const active = register.cookies.filter(isActive)
  const asked = active.filter(({ categoryId }) => required.has(categoryId))
  const exempt = active.filter(({ categoryId }) => !required.has(categoryId))
  const using = new Set(asked.map(({ providerId }) => providerId))
  const providers = register.providers.filter(({ id }) => using.has(id))
  return {
    providers: new Map(providers.map(({ id, name }) => [id, clean(name)])),
    providerNames: new Set(providers.map(({ name }) => clean(name))),
    purposes: new Set(active.flatMap(consentPurposesOf)),
    cookies: new Map(asked.map(({ id, name }) => [id, name])),
    askedNames: new Set(asked.map(({ name }) => name)),
    exempt: new Set(exempt.map(({ id }) => id)),
    exemptNames: new Set(exempt.map(({ name }) => name)),
  }
})
