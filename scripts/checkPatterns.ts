import { RegExpParser } from '@eslint-community/regexpp'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { analyse } from 'scslre'
import { parseSync, Visitor } from 'vite'

// The part of `npm run check:lint` by which no typed text stops the server: the time that a regular expression takes may grow
// no faster than the text it looks at. Those written out are parsed. Those put together from pieces are caught while
// `src/charter` loads, the only place where they may be made.

const CORE = 'src/charter/'

interface Pattern {
  place: string
  source: string
  flags: string
}

const files = globSync('src/**/*.{ts,tsx}').toSorted()
const { written, misplaced } = readPatterns()
const slow = [...written, ...(await collectMade())].flatMap(nameSlow)
const problems = [...misplaced, ...new Set(slow)]
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1

function readPatterns(): { written: Pattern[]; misplaced: string[] } {
  const written: Pattern[] = []
  const misplaced: string[] = []
  for (const file of files) {
    const code = readFileSync(file, 'utf8')
    const placeOf = (offset: number) => `${file}:${code.slice(0, offset).split('\n').length}`
    const makes = ({ callee, start }: { callee: object; start: number }) => {
      if ('name' in callee && callee.name === 'RegExp' && !file.startsWith(CORE))
        misplaced.push(
          `${placeOf(start)}: Patterns are put together in ${CORE} only, where they are checked.`,
        )
    }
    new Visitor({
      Literal: (node) => {
        if (!('regex' in node)) return
        written.push({ place: placeOf(node.start), source: node.regex.pattern, flags: node.regex.flags })
      },
      CallExpression: makes,
      NewExpression: makes,
    }).visit(parseSync(file, code).program)
  }
  return { written, misplaced }
}

async function collectMade(): Promise<Pattern[]> {
  const made: Pattern[] = []
  class NotedRegExp extends RegExp {
    constructor(source: string | RegExp, flags?: string) {
      super(source, flags)
      made.push({ place: CORE, source: this.source, flags: this.flags })
    }
  }
  Object.assign(globalThis, { RegExp: NotedRegExp })
  for (const file of files.filter((file) => file.startsWith(CORE))) {
    await import(pathToFileURL(join(process.cwd(), file)).href)
  }
  return made
}

function nameSlow({ place, source, flags }: Pattern): string[] {
  const literal = new RegExpParser().parseLiteral(`/${source}/${flags}`)
  return analyse(literal).reports.map(({ type, exponential }) => {
    const growth = exponential ? 'exponentially' : 'with the square of the text or worse'
    return `${place}: /${source}/${flags} may take time that grows ${growth} (${type}).`
  })
}
