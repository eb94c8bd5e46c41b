import { parseArgs } from 'node:util'
import { type Role, ROLES } from '#api/access.ts'

export type UserCommand =
  | { name: 'list'; wantsPassword: false }
  | { name: 'disable'; email: string; wantsPassword: false }
  | { name: 'reset'; email: string; wantsPassword: boolean }
  | { name: 'add'; email: string; role: Role; called: string | null; wantsPassword: boolean }

/** Reads `add EMAIL --role editor [--name NAME] [--password-stdin]` and its like; null when it is none of them. */
export function readUserCommand(parameters: string[]): UserCommand | null {
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
    return role === undefined ? null : { name, email, role, called: values.name ?? null, wantsPassword }
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
