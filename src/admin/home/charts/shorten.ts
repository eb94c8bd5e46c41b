const LONG = /^(.{40}).+/su

/** Enough of a name to know it by beside its bar; the table has it whole. */
export function shorten(name: string): string {
  const [, start] = LONG.exec(name) ?? []
  return start === undefined ? name : `${start.trimEnd()}…`
}
