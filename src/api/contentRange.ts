// How react-admin learns the total: `cookies 0-24/1203`, or `cookies */0` when there is nothing to show.
export function contentRange(resource: string, first: number, count: number, total: number): string {
  return count === 0 ? `${resource} */${total}` : `${resource} ${first}-${first + count - 1}/${total}`
}
