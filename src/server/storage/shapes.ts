/** A few dozen are asked for by the screens; whoever makes up filters can ask for more. */
export const SHAPES_MAX = 200

/** Keeps what was prepared for each shape of a query: those whose SQL is the same but for its values. */
export class Shapes<Prepared> {
  readonly #known = new Map<string, Prepared>()

  get(shape: unknown, make: () => Prepared): Prepared {
    const key = JSON.stringify(shape)
    const prepared = this.#known.get(key) ?? make()
    if (this.#known.size >= SHAPES_MAX) this.#known.clear()
    this.#known.set(key, prepared)
    return prepared
  }
}
