// How long invitations, links, sessions and known browsers last. All in milliseconds.

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The time to accept an invitation: it may wait in a mailbox during a week of holidays. */
export const INVITATION_LIFETIME = 7 * DAY

/** The time to use a link for another password. */
export const RESET_LINK_LIFETIME = DAY

/**
 * The shortest time between two mails with a link that somebody signed out asked for: a day's worth is at most 96. The
 * earlier one still works.
 */
export const REQUESTED_LINK_INTERVAL = 15 * MINUTE

/** How long sessions last, in milliseconds. */
export interface SessionTimes {
  /** The longest time between two requests (ASVS 5.0, 7.3.1). */
  idle: number
  /** The longest duration, however active it is (ASVS 5.0, 7.3.2). */
  longest: number
}

/** What holds where nothing else is set: idle for longer than a working day, and shorter than a night. */
export const SESSION_TIMES: SessionTimes = { idle: 8 * HOUR, longest: 24 * HOUR }

/** The last use of a session is written at most once in this time, so that a read seldom costs a write. */
export const SESSION_USE_INTERVAL = MINUTE

/** How long a browser counts as known after a person signed in with it; its attempts are then counted apart. */
export const KNOWN_BROWSER_LIFETIME = 180 * DAY
