/** What better-auth signs with when nobody tells it otherwise: everybody knows it. */
const LIBRARY_DEFAULT = 'better-auth-secret-12345678901234567890'

/** Whether a secret is long and mixed enough that nobody finds it by trying. */
export function isStrongSecret(secret: string): boolean {
  return secret.length >= 32 && new Set(secret).size >= 10 && secret !== LIBRARY_DEFAULT
}
