/** Whether two values of a field say the same thing: an empty input is null to react-admin and '' in the register. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one || '') === JSON.stringify(other || '')
}
