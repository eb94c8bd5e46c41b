import { expect, it } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'

it('escapes in the log what a terminal would obey', async () => {
  const name = JSON.stringify('a\u001B[2J\u009B2J\u202E\u2028b')
  const program = `import { createLog } from './src/server/process/createLog.ts'
    const log = createLog()
    log.error({ err: new Error(${name}), path: ${name} }, 'error')
    log.flush()`
  const { stdout } = await runProgram(['--input-type=module', '--eval', program], {
    environment: {},
    input: '',
  })
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stdout).toContain('a\\u001b[2J\\u009b2J\\u202e\\u2028b')
  expect(JSON.parse(stdout)).toMatchObject({ path: 'a\u001B[2J\u009B2J\u202E\u2028b' })
})
