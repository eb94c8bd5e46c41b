import { foldText } from '../kit/foldText.ts'
import type { Provider } from '../register/provider.ts'

type Named = Pick<Provider, 'name' | 'legalName'>

/** Which of the register’s providers a list of trackers means by a name: the one that is called so, or else those of its trade name or company. */
export function providersNamed<One extends Named>(providers: readonly One[], name: string): One[] {
  const wanted = foldText(name).trim()
  if (wanted === '') return []
  const same = providers.find((provider) => foldText(provider.name).trim() === wanted)
  if (same !== undefined) return [same]
  const meant = tradeNames(name)
  return providers.filter((provider) =>
    [provider.name, provider.legalName].flatMap(tradeNames).some((one) => meant.includes(one)),
  )
}

/** « Piano (AT Internet) » goes by either name, « Google Ireland Limited » by its first. */
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

// What companies write behind their name: what kind they are, and where.
const COMPANY_FORMS = new Set(
  `inc incorporated corp corporation llc ltd limited plc co sa sas sasu sarl se spa srl gmbh ag bv nv ab oy aps as
   ireland france europe international`.split(/\s+/),
)
