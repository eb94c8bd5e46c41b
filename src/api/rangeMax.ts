/** The most records that one answer holds. In a file of its own: what reads a query is of no use to a screen. */
export const RANGE_MAX = 1_000
