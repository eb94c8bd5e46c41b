/**
 * An event that helps to detect attacks in the log (ASVS 5.0, 16.3). People are numbers in it, because a typed address
 * may belong to another person, or be a password.
 */
export type SecurityEvent =
  | { event: 'signedIn' | 'signedOut'; userId: number }
  /** `userId` is the account of the attempt, if it exists. */
  | { event: 'signInRefused'; userId: number | null }
  | { event: 'tooManyAttempts'; seconds: number }
  | { event: 'forbidden'; userId: number; method: string; path: string }
  | { event: 'passwordChanged'; userId: number | null }
  | { event: 'accountChanged'; userId: number; account: number; what: string }
  | { event: 'published'; userId: number; number: number }
  | { event: 'exported'; userId: number; path: string }
