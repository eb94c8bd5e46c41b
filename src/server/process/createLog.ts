import { write, writeSync } from 'node:fs'
import { type DestinationStream, type Logger, pino } from 'pino'
import { escapeHidden } from '#charter/kit/hiddenCharacters.ts'

/** The least important of the events that are written; `debug` has the requests of programs that watch the server too. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * Creates the log: one JSON line for each event on standard output, written in groups and at the latest after a second.
 * A character that a terminal would obey, in a path or an error, is escaped. When a line cannot be written, for example to
 * a full disk, the server goes on, and ends when told to.
 */
export function createLog(level: LogLevel = 'info'): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: escapeHidden },
      formatters: { level: (label) => ({ level: label }) },
    },
    createLineWriter(process.stdout.fd),
  )
}

const GROUP_SIZE = 4_096
/** In milliseconds. */
const INTERVAL = 1_000
/** The characters that wait for a disk with room; later lines are dropped. */
const WAITING_MAX = 1_000_000

/** Writes lines to a file. pino's own writer tries for ever at the end of the process when the disk is full. */
function createLineWriter(file: number): DestinationStream {
  let lines = ''
  /** What a write left: a full disk takes a part of a group. */
  let rest = Buffer.alloc(0)
  let isWriting = false

  function takeAll(): Buffer<ArrayBuffer> {
    const bytes = Buffer.concat([rest, Buffer.from(lines)])
    rest = Buffer.alloc(0)
    lines = ''
    return bytes
  }

  function flush(): void {
    if (isWriting || rest.length + lines.length === 0) return
    const bytes = takeAll()
    isWriting = true
    write(file, bytes, (error, count) => {
      isWriting = false
      rest = Buffer.from(bytes.subarray(error === null ? count : 0))
      if (error === null && rest.length + lines.length >= GROUP_SIZE) flush()
    })
  }

  setInterval(flush, INTERVAL).unref()
  process.on('exit', () => {
    try {
      writeSync(file, takeAll())
    } catch {
      // There is no room, or nobody reads any more.
    }
  })
  return {
    write(line) {
      if (rest.length + lines.length < WAITING_MAX) lines += line
      if (lines.length >= GROUP_SIZE) flush()
    },
  }
}
