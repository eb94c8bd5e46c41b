import { parseArgs } from 'node:util'
import { emailAddress, type IssuedLink, newPassword } from '#api/account.ts'
import { SERVER } from '#charter/history/change.ts'
import { requiredText } from '#charter/register/fieldTypes.ts'
import type { OpenAccounts } from '#server/accounts/createAccounts.ts'
import type { Author } from '#server/http/store.ts'
import { type Role, ROLES } from '#api/access.ts'
import type { Config } from '../process/config.ts'

/** What is said at the end, on standard output if it was done. */
export type CommandResult = { kind: 'ok' | 'refused'; sentence: string }

const ALL = { conditions: [], search: '', sort: { field: 'email', direction: 'asc' }, range: null } as const

/** Does what was asked of the accounts from the terminal; `password`: what came on standard input, if it was to. */
export async function runUserCommand(
  command: UserCommand,
  password: string | null,
  accounts: OpenAccounts,
  config: Config,
  now: () => Date,
): Promise<CommandResult> {
  const sentences = config.sentences
  const author: Author = { who: SERVER, at: now().toISOString() }
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`

  if (command.name === 'list') {
    const { items } = await accounts.listUsers({ ...ALL, conditions: [] })
    return ok(items.map((user) => sentences.userLine(user)).join('\n'))
  }
  const email = emailAddress.safeParse(command.email)
  if (!email.success) return refused(sentences.emailInvalid(command.email))
  if (password !== null && !newPassword.safeParse(password).success) return refused(sentences.passwordInvalid)

  switch (command.name) {
    case 'add':
      return add({ ...command, email: email.data })
    case 'reset':
      return reset(email.data)
    case 'disable':
      return disable(email.data)
  }

  async function add({
    email,
    role,
    displayName: called,
  }: Extract<UserCommand, { name: 'add' }>): Promise<CommandResult> {
    const name = requiredText.safeParse(called ?? email.split('@')[0])
    if (!name.success) return refused(sentences.nameInvalid)
    const invitation = { name: name.data, email, role, language: sentences.language }
    const added =
      password === null
        ? await accounts.invite(invitation, base, author)
        : await accounts.addWithPassword(invitation, password, author)
    if (added.kind === 'duplicate') return refused(sentences.userExists(email))
    if (added.kind === 'passwordRefused' || added.kind === 'notFirst')
      return refused(sentences.passwordInvalid)
    return ok([sentences.userAdded(email), 'invitation' in added ? linkLine(added.invitation) : ''])
  }

  async function reset(email: string): Promise<CommandResult> {
    const user = await accounts.findByEmail(email)
    if (user === undefined) return refused(sentences.noUser(email))
    if (password === null) {
      const issued = await accounts.issueLink(user.id, base, author)
      if (issued.kind !== 'ok') return refused(sentences.userIsDisabled(email))
      return ok(linkLine(issued.link))
    }
    const replaced = await accounts.replacePassword(user, password, author)
    return replaced.kind === 'ok' ? ok(sentences.passwordReplaced(email)) : refused(sentences.passwordInvalid)
  }

  async function disable(email: string): Promise<CommandResult> {
    const user = await accounts.findByEmail(email)
    if (user === undefined) return refused(sentences.noUser(email))
    const { id, version, name, role, language } = user
    const fields = { name, email, role, language, disabled: true }
    const updated = await accounts.updateUser(id, version, fields, author)
    if (updated.kind === 'ok') return ok(sentences.userDisabled(email))
    return refused(updated.kind === 'lastAdministrator' ? sentences.lastAdministrator : sentences.tryAgain)
  }

  function linkLine({ link, expiresAt, wasMailed }: IssuedLink): string {
    return sentences.userLink(link, expiresAt, wasMailed)
  }
}

function ok(lines: string | string[]): CommandResult {
  return { kind: 'ok', sentence: [lines].flat().filter(Boolean).join('\n') }
}

function refused(sentence: string): CommandResult {
  return { kind: 'refused', sentence }
}

export type UserCommand =
  | { name: 'list'; wantsPassword: false }
  | { name: 'disable'; email: string; wantsPassword: false }
  | { name: 'reset'; email: string; wantsPassword: boolean }
  | { name: 'add'; email: string; role: Role; displayName: string | null; wantsPassword: boolean }

/** Reads `add EMAIL --role editor [--name NAME] [--password-stdin]` and its like; null when it is none of them. */
export function parseUserCommand(parameters: string[]): UserCommand | null {
  const read = readParameters(parameters)
  if (read === null) return null
  const { values, positionals } = read
  const [name, email, ...rest] = positionals
  const wantsPassword = values['password-stdin'] ?? false
  const role = ROLES.find((role) => role === values.role)
  if (rest.length > 0) return null
  if (name === 'list') return email === undefined && !wantsPassword ? { name, wantsPassword } : null
  if (email === undefined) return null
  if (name === 'add')
    return role === undefined ? null : { name, email, role, displayName: values.name ?? null, wantsPassword }
  if (values.role !== undefined || values.name !== undefined) return null
  if (name === 'disable') return wantsPassword ? null : { name, email, wantsPassword }
  return name === 'reset' ? { name, email, wantsPassword } : null
}

function readParameters(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        'password-stdin': { type: 'boolean' },
      },
    })
  } catch {
    // An option that nobody knows.
    return null
  }
}
