import { isWebAddress } from '#charter/kit/webAddress.ts'

/**
 * The address that a person means: `www.cnil.fr` is a page, `dpo@ville.fr` somebody to write to. Null when the
 * charter would not make a link of it.
 */
export function linkAddress(typed: string): string | null {
  const address = typed.trim()
  if (/^(mailto|tel):[^\s\\<>"]+$/i.test(address) || isWebAddress(address)) return address
  if (/^[^\s@\\<>"]+@[^\s@\\<>"]+\.[^\s@\\<>"]+$/.test(address)) return `mailto:${address}`
  const page = `https://${address}`
  return /^[^\s:@]+\.[^\s:@]{2,}/.test(address) && isWebAddress(page) ? page : null
}
