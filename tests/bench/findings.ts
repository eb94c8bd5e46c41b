import { checkRecord, findFindings } from '#charter/findings/findFindings.ts'
import { RULES } from '#charter/findings/rules.ts'
import { createRuleContext, type RuleContext } from '#charter/findings/ruleContext.ts'
import { manyCookies } from './manyCookies.ts'
import { quantile, type Result } from './result.ts'

const COOKIES = 10_000
const FEWER = 1_000
const ROUNDS = 15
const KEYSTROKES = 500

const ALL_AT_MOST = 150
const ONE_AT_MOST = 1
/** What a rule that looks through the others for each record would show: 100 for ten times as many. */
const RATIO_AT_MOST = 20

/** What it takes the rules to look at a whole register, indexes included, and at one cookie as it is typed. */
export function measureFindings(): Result[] {
  const all = timeOfAll(COOKIES)
  const fewer = timeOfAll(FEWER)
  const one = timeOfOne(COOKIES)
  const ratio = all / fewer
  return [
    {
      what: `all rules on a register of ${COOKIES} cookies`,
      ours: `${all.toFixed(0)} ms`,
      compared: 'nothing',
      verdict: `at most ${ALL_AT_MOST} ms`,
      met: all <= ALL_AT_MOST,
    },
    {
      what: `all rules on ${COOKIES} cookies for what ${FEWER} take`,
      ours: `${all.toFixed(0)} ms`,
      compared: `${fewer.toFixed(1)} ms`,
      verdict: `${ratio.toFixed(1)} times (at most ${RATIO_AT_MOST})`,
      met: ratio <= RATIO_AT_MOST,
    },
    {
      what: `all rules on a cookie that is typed, among ${COOKIES}`,
      ours: `${one.toFixed(3)} ms`,
      compared: 'nothing',
      verdict: `at most ${ONE_AT_MOST} ms`,
      met: one <= ONE_AT_MOST,
    },
  ]
}

/** What else the machine does makes rounds longer, never shorter. */
const UNDISTURBED = 0.1

/** In milliseconds. Each round has a register of its own, of which nothing is known. */
function timeOfAll(count: number): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const context = ruleContextOf(count)
    return timed(() => findFindings(context))
  })
  return quantile(rounds, UNDISTURBED)
}

function timeOfOne(count: number): number {
  const context = ruleContextOf(count)
  findFindings(context)
  const [cookie] = context.register.cookies
  if (!cookie) throw new Error('There is no cookie.')
  const keystrokes = Array.from({ length: KEYSTROKES }, (_, typed) => {
    const purpose = `${cookie.purpose} ${'a'.repeat(typed % 50)}`
    return timed(() => checkRecord(RULES.cookies, { ...cookie, purpose }, context))
  })
  return quantile(keystrokes, UNDISTURBED)
}

function ruleContextOf(count: number): RuleContext {
  return createRuleContext(manyCookies(count), {
    today: '2026-11-24',
    online: null,
    publishing: { note: '', newConsent: '' },
    versions: [],
  })
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
