import { dayInFrance } from '#charter/kit/days.ts'

/** The day it is in France, where due dates are counted: `2026-11-25`. */
export function today(): string {
  return dayInFrance(new Date().toISOString())
}
