import { readFileSync } from 'node:fs'
import { z } from 'zod'

const packageSchema = z.object({ version: z.string() })
const PACKAGE = new URL('../../../package.json', import.meta.url)

/** The number of this version of the program. Stands apart for the metrics and `npm run doctor`. */
export const PROGRAM_VERSION = packageSchema.parse(JSON.parse(readFileSync(PACKAGE, 'utf8'))).version
