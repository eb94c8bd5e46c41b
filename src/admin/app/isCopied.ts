/** Copies a text. False where the browser has no clipboard for this page (it is not served over https) or the reader said no. */
export async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
