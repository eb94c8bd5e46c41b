/**
 * The number of rounds of a long test: `few` for `npm test`, all of them where the environment says `TEST_ROUNDS=all`, as
 * `.ci/run` does. Nothing else reads that setting.
 */
export function rounds(all: number, few: number): number {
  return HAS_ALL_ROUNDS ? all : few
}

export const HAS_ALL_ROUNDS = process.env['TEST_ROUNDS'] === 'all'
