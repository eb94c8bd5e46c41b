interface Moments {
  /** When the newest backup was made; null when there is none. All in milliseconds. */
  madeAt: number | null
  /** When this process began to make one last. */
  triedAt: number | null
  now: number
  /** The time from one backup to the next. */
  every: number
}

/** After a failure it is tried again soon, but not all the time. */
const RETRY = 900_000

/** Tells whether a backup is to be made. A clock that was ahead does not put the next one off for longer than usual. */
export function isDue({ madeAt, triedAt, now, every }: Moments): boolean {
  const isOld = madeAt === null || Math.abs(now - madeAt) >= every
  return isOld && (triedAt === null || Math.abs(now - triedAt) >= Math.min(every, RETRY))
}
