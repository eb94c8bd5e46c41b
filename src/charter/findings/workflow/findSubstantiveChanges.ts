import { listConsentPurposes } from '../consent/exemptPurposes.ts'
import type { Register } from '../../register/register.ts'
import { cleanText } from '../isMissing.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** Finds the substantive additions of a register to the published one; removals and corrected spellings do not count. */
export function findSubstantiveChanges(register: Register, online: Register): SubstantiveChanges {
  const [now, then] = [consentFacts(register), consentFacts(online)]
  return {
    // A provider whose name is corrected keeps its id; one that is deleted and entered again keeps its name.
    providers: [...now.providers]
      .filter(([id, name]) => !then.providers.has(id) && !then.providerNames.has(name))
      .map(([, name]) => name),
    purposes: [...now.purposes].filter((code) => !then.purposes.has(code)),
    cookies: [...now.cookies]
      .filter(
        ([id, name]) =>
          then.exempt.has(id) || (then.exemptNames.has(name) && !then.namesNeedingConsent.has(name)),
      )
      .map(([, name]) => name),
  }
}

/** The names of additions for which visitors may have to be asked for consent again. */
interface SubstantiveChanges {
  /** Providers that now have a tracker that needs consent, and had none before. */
  providers: string[]
  /** Codes of new purposes that always need consent. */
  purposes: string[]
  /** Trackers that were exempt and now need consent. */
  cookies: string[]
}

const consentFacts = oncePerRegister((register) => {
  const { categories } = register
  const required = new Set(categories.filter(({ consent }) => consent === 'required').map(({ id }) => id))
  const active = register.cookies.filter(isActive)
  const needingConsent = active.filter(({ categoryId }) => required.has(categoryId))
  const exempt = active.filter(({ categoryId }) => !required.has(categoryId))
  const providerIds = new Set(needingConsent.map(({ providerId }) => providerId))
  const providers = register.providers.filter(({ id }) => providerIds.has(id))
  return {
    providers: new Map(providers.map(({ id, name }) => [id, cleanText(name)])),
    providerNames: new Set(providers.map(({ name }) => cleanText(name))),
    purposes: new Set(active.flatMap(listConsentPurposes)),
    cookies: new Map(needingConsent.map(({ id, name }) => [id, name])),
    namesNeedingConsent: new Set(needingConsent.map(({ name }) => name)),
    exempt: new Set(exempt.map(({ id }) => id)),
    exemptNames: new Set(exempt.map(({ name }) => name)),
  }
})
