/** How the history names somebody: `Alice Martin <alice@region.example>`, as they are called at that moment. */
export function mailbox({ name, email }: { name: string; email: string }): string {
  return `${name} <${email}>`
}

/** Whom the history names for what the server did by itself, or somebody at its console. */
export const SERVER = 'local'

/** The name in a mailbox; all of it where there is none (`SERVER`). */
export function nameIn(who: string): string {
  return /^(.+) <[^<>]*>$/.exec(who)?.[1] ?? who
}
