/** Why a database is not one to start on. It was only read. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'
  readonly reason: 'notADatabase' | 'foreign' | 'newer'

  constructor(reason: 'notADatabase' | 'foreign' | 'newer', cause?: unknown) {
    super(`The database is refused: ${reason}`, { cause })
    this.reason = reason
  }
}
