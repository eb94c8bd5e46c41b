/**
 * The cost of a computation: the processor time of this thread, in milliseconds of the machine on which the bounds of the
 * tests were set. Other programs do not make it larger, and neither does a slow machine, since a known computation is
 * measured on it as well. Bounds leave several times the room: what grows with the square of a long text needs hundreds of
 * times. The system counts in steps of some milliseconds, so a small effort may read as none.
 */
export function measureEffort<Result>(run: () => Result): { result: Result; effort: number } {
  const effort = startEffort()
  const result = run()
  return { result, effort: effort() }
}

/** The same for what is not one call: returns the function that gives the effort since. */
export function startEffort(): () => number {
  const start = threadTime()
  return () => (threadTime() - start) / unit
}

function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

const YARDSTICK = 'A text that is added up, letter by letter.'
const YARDSTICK_LENGTH = 8_000_000
/** In milliseconds, on the machine of the bounds. */
const YARDSTICK_EFFORT = 32
/** Compared, so that no compiler leaves the loop out. */
const YARDSTICK_SUM = -661928276

function measureYardstick(): number {
  const start = threadTime()
  let sum = 0
  for (let at = 0; at < YARDSTICK_LENGTH; at += 1)
    sum = (sum * 31 + YARDSTICK.charCodeAt(at % YARDSTICK.length)) | 0
  if (sum !== YARDSTICK_SUM) throw new Error(`The yardstick adds up to ${sum}`)
  return threadTime() - start
}

/** One millisecond of that machine, in milliseconds of this one. */
const unit = Math.min(measureYardstick(), measureYardstick(), measureYardstick()) / YARDSTICK_EFFORT
