import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

const build = () => {
  execFileSync(process.execPath, ['scripts/buildIfStale.ts', 'server'], { stdio: 'inherit' })
}

/** Builds the server before a run, and before each one that Vitest repeats: to start it from its sources takes twice as long. */
export function setup(project: TestProject): void {
  build()
  project.onTestsRerun(build)
}
