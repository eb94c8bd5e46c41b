/** Ends a switch over a union: a member that it forgets does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`Not foreseen: ${JSON.stringify(value)}`)
}
