import { foldText } from '../kit/foldText.ts'
import type { Provider } from '../register/provider.ts'

type ProviderNames = Pick<Provider, 'name' | 'legalName'>

/**
 * Finds the register’s providers that a list of trackers means by `name`: the provider of exactly that name, or else all
 * whose trade name or company name is the same.
 */
export function findProviders<One extends ProviderNames>(providers: readonly One[], name: string): One[] {
  const folded = foldText(name).trim()
  if (folded === '') return []
  const same = providers.find((provider) => foldText(provider.name).trim() === folded)
  if (same !== undefined) return [same]
  const names = tradeNames(name)
  return providers.filter((provider) =>
    [provider.name, provider.legalName].flatMap(tradeNames).some((one) => names.includes(one)),
  )
}

/** Returns the folded trade names in a name: both in « Piano (AT Internet) », « google » in « Google Ireland Limited ». */
function tradeNames(name: string): string[] {
  return foldText(name)
    .split(/[()/]/)
    .map((part) => {
      const words = part.match(/[\p{L}\p{N}&'.-]+/gu) ?? []
      const end = words.findLastIndex((word) => !COMPANY_FORMS.has(word.replaceAll('.', '')))
      return words.slice(0, end + 1).join(' ')
    })
    .filter((part) => part !== '')
}

// The words after the name of a company: its legal form and its country.
const COMPANY_FORMS = new Set(
  `inc incorporated corp corporation llc ltd limited plc co sa sas sasu sarl se spa srl gmbh ag bv nv ab oy aps as
   ireland france europe international`.split(/\s+/),
)
