import { optionalText } from './fieldTypes.ts'
import { isWebAddress } from './webAddress.ts'

/** Where visitors withdraw their consent: a web address, a path of the platform, or `#cookies`, which opens a panel. */
export const withdrawalUrl = optionalText.refine(
  (address) => address === '' || isWithdrawalUrl(address),
  'errors.withdrawalUrl',
)

const PATH_OR_FRAGMENT = /^(\/(?![/\\])|#)[^\s\\<>"]*$/

export function isWithdrawalUrl(address: string): boolean {
  return isWebAddress(address) || (PATH_OR_FRAGMENT.test(address) && address !== '#')
}
