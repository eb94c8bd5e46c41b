import { parseArgs } from 'node:util'
import { emailAddress, type IssuedLink, newPassword, personName, type UserRecord } from '#api/account.ts'
import { SERVER } from '#charter/history/change.ts'
import { writeOnOneLine } from '#charter/kit/embedText.ts'
import type { OpenAccounts } from '#server/accounts/createAccounts.ts'
import type { Author } from '#server/http/store.ts'
import { type Role, ROLES } from '#api/access.ts'
import type { Config } from '../process/config.ts'

/** The sentence that ends the command: on standard output when it succeeded, otherwise on standard error. */
export type CommandResult = { kind: 'ok' | 'refused'; sentence: string }

const ALL_USERS = {
  conditions: [],
  search: '',
  sort: { field: 'email', direction: 'asc' },
  range: null,
} as const

/** Runs a command on the accounts. `password` comes from standard input, null without `--password-stdin`. */
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
    const { items } = await accounts.listUsers({ ...ALL_USERS, conditions: [] })
    return succeed(items.map((user) => sentences.userLine(onOneLine(user))).join('\n'))
  }
  const email = emailAddress.safeParse(command.email)
  if (!email.success) return refuse(sentences.emailInvalid(command.email))
  if (password !== null && !newPassword.safeParse(password).success) return refuse(sentences.passwordInvalid)

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
    const name = personName.safeParse(called ?? email.split('@')[0])
    if (!name.success) return refuse(sentences.nameInvalid)
    const invitation = { name: name.data, email, role, language: sentences.language }
    const added =
      password === null
        ? await accounts.invite(invitation, base, author)
        : await accounts.addWithPassword(invitation, password, author)
    if (added.kind === 'duplicate') return refuse(sentences.userExists(email))
    if (added.kind === 'nameRefused') return refuse(sentences[added.message](name.data))
    if (added.kind === 'passwordRefused' || added.kind === 'notFirst')
      return refuse(sentences.passwordInvalid)
    return succeed([sentences.userAdded(email), 'invitation' in added ? linkLine(added.invitation) : ''])
  }

  async function reset(email: string): Promise<CommandResult> {
    const user = await accounts.findByEmail(email)
    if (user === undefined) return refuse(sentences.noUser(email))
    if (password === null) {
      const issued = await accounts.issueLink(user.id, base, author)
      if (issued.kind !== 'ok') return refuse(sentences.userIsDisabled(email))
      return succeed(linkLine(issued.link))
    }
    const replaced = await accounts.replacePassword(user, password, author)
    return replaced.kind === 'ok'
      ? succeed(sentences.passwordReplaced(email))
      : refuse(sentences.passwordInvalid)
  }

  async function disable(email: string): Promise<CommandResult> {
    const user = await accounts.findByEmail(email)
    if (user === undefined) return refuse(sentences.noUser(email))
    const { id, version, name, role, language } = user
    const fields = { name, email, role, language, disabled: true }
    const updated = await accounts.updateUser(id, version, fields, author)
    if (updated.kind === 'ok') return succeed(sentences.userDisabled(email))
    return refuse(updated.kind === 'lastAdministrator' ? sentences.lastAdministrator : sentences.tryAgain)
  }

  function linkLine({ link, expiresAt, wasMailed }: IssuedLink): string {
    return sentences.userLink(link, expiresAt, wasMailed)
  }
}

/** An account may be from before names of several lines were refused. */
function onOneLine(user: UserRecord): UserRecord {
  return { ...user, name: writeOnOneLine(user.name), email: writeOnOneLine(user.email) }
}

function succeed(lines: string | string[]): CommandResult {
  return { kind: 'ok', sentence: [lines].flat().filter(Boolean).join('\n') }
}

function refuse(sentence: string): CommandResult {
  return { kind: 'refused', sentence }
}

export type UserCommand =
  | { name: 'list'; wantsPassword: false }
  | { name: 'disable'; email: string; wantsPassword: false }
  | { name: 'reset'; email: string; wantsPassword: boolean }
  | { name: 'add'; email: string; role: Role; displayName: string | null; wantsPassword: boolean }

/** Parses `add EMAIL --role editor [--name NAME] [--password-stdin]` and the other commands; null for anything else. */
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
    // The option is unknown.
    return null
  }
}
