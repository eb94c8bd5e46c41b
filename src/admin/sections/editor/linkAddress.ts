import { isWebAddress } from '#charter/kit/webAddress.ts'

/**
 * Returns the full address of a link: `https://www.cnil.fr` for `www.cnil.fr`, `mailto:dpo@ville.fr` for `dpo@ville.fr`.
 * Returns null if the charter does not allow the link.
 */
export function linkAddress(typed: string): string | null {
  const address = typed.trim()
  if (/^(mailto|tel):[^\s\\<>"]+$/i.test(address) || isWebAddress(address)) return address
  if (/^[^\s@\\<>"]+@[^\s@\\<>".]+(?:\.[^\s@\\<>".]+)+$/.test(address)) return `mailto:${address}`
  const page = `https://${address}`
  return /^[^\s:@]+\.[^\s:@]{2,}/.test(address) && isWebAddress(page) ? page : null
}
