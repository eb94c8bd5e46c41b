/**
 * What somebody who looks for an attack wants to find in the log (ASVS 5.0, 16.3). People are numbers in it: a typed
 * address may be anybody's, or a password.
 */
export type SecurityEvent =
  | { event: 'signedIn' | 'signedOut'; userId: number }
  /** `userId`: whose account it was about, if there is one. */
  | { event: 'signInRefused'; userId: number | null }
  | { event: 'tooManyAttempts'; seconds: number }
  | { event: 'forbidden'; userId: number; method: string; path: string }
  | { event: 'passwordChanged'; userId: number | null }
  | { event: 'accountChanged'; userId: number; account: number; what: string }
  | { event: 'published'; userId: number; number: number }
  | { event: 'exported'; userId: number; path: string }
