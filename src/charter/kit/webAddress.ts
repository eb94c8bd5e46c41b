const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\<>"]+([/?#][^\s\\<>"]*)?$/i

export function isWebAddress(value: string): boolean {
  return WEB_ADDRESS.test(value)
}
