const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a session lasts at most, however busy it is (ASVS 5.0, 7.3.2). In milliseconds, like the others. */
export const SESSION_LIFETIME = 24 * HOUR
/** How long it lasts without a request (ASVS 5.0, 7.3.1): a working day is not interrupted, a night is. */
export const SESSION_IDLE = 8 * HOUR
/** A request is noted when the last one noted is older than this. */
export const SESSION_NOTED_EVERY = MINUTE
