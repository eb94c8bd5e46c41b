import { parseArgs } from 'node:util'

export interface ImportCommand {
  file: string
  /** The names of the sites in addresses; none where it is not said. */
  slugs: readonly string[]
  /** The address of the person who imports; null for the console itself. */
  email: string | null
  isTrial: boolean
  /** Whether names that resemble one of the register are created too. */
  createsMissing: boolean
  /** Whether cells that are empty in the file erase. */
  erases: boolean
  /** Whether cookies that the file lacks are retired. */
  retiresAbsent: boolean
}

/** Parses `FILE` and the options that `importUsage` explains; null for anything else. */
export function parseImportCommand(parameters: string[]): ImportCommand | null {
  try {
    const { positionals, values } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        site: { type: 'string', multiple: true, default: [] },
        as: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'create-missing': { type: 'boolean', default: false },
        'erase-empty': { type: 'boolean', default: false },
        'retire-absent': { type: 'boolean', default: false },
      },
    })
    const [file, ...rest] = positionals
    if (file === undefined || file === '' || rest.length > 0) return null
    return {
      file,
      slugs: values.site,
      email: values.as ?? null,
      isTrial: values['dry-run'],
      createsMissing: values['create-missing'],
      erases: values['erase-empty'],
      retiresAbsent: values['retire-absent'],
    }
  } catch {
    // The option is unknown, or has no value.
    return null
  }
}
