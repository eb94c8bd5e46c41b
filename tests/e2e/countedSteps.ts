import type { Locator } from '@playwright/test'

/** A person’s way through the screens, whose steps (clicks and fields) and typed characters are counted. */
export interface CountedSteps {
  click: (target: Locator) => Promise<void>
  type: (field: Locator, words: string) => Promise<void>
  counted: () => { steps: number; characters: number }
}

export function countSteps(): CountedSteps {
  let steps = 0
  let characters = 0
  return {
    async click(target) {
      steps += 1
      await target.click()
    },
    async type(field, words) {
      steps += 1
      characters += Array.from(words).length
      await field.fill(words)
    },
    counted: () => ({ steps, characters }),
  }
}
