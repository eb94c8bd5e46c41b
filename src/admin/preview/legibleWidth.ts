/** What the columns of the tables need, where scaling to it leaves the words legible; a phone shows its own page. */
export function legibleWidth(room: number): number {
  return room < 500 ? room : Math.max(room, Math.min(900, room / 0.65))
}
