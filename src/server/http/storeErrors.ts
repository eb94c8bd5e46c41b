/** A request lost what allowed it after it had arrived: the session ended, or the person’s role no longer allows it. */
export class GrantLost extends Error {
  override readonly name = 'GrantLost'
  readonly reason: 'signedOut' | 'forbidden'

  constructor(reason: 'signedOut' | 'forbidden') {
    super(`The grant is lost: ${reason}`)
    this.reason = reason
  }
}

/**
 * A write would have changed the charter of a site that the account has no right to (`others`), added one (`adding`), the account
 * is limited to sites of which there is none any more (`none`), or it would have changed what only administrators set for all sites
 * (`setting`). Nothing was written.
 */
export class SitesForbidden extends Error {
  override readonly name = 'SitesForbidden'
  readonly reason: 'others' | 'adding' | 'none' | 'setting'
  /** The sites that the account lacks, of `others`. */
  readonly sites: readonly { id: number; name: string }[]

  constructor(reason: SitesForbidden['reason'], sites: SitesForbidden['sites']) {
    super(`The account may not write on these sites: ${reason} ${sites.map(({ id }) => id).join(', ')}`)
    this.reason = reason
    this.sites = sites
  }
}

/** The request names a site that does not exist, or no longer. */
export class NoSuchSite extends Error {
  override readonly name = 'NoSuchSite'
  readonly siteId: number

  constructor(siteId: number) {
    super(`There is no site ${siteId}`)
    this.siteId = siteId
  }
}

/** The stored history, or a stored version, is not as it was written, so it cannot be used. */
export class HistoryBroken extends Error {
  override readonly name = 'HistoryBroken'
}

/** A row is not what its history left, so that writing over it would hide who changed it. */
export class RecordTampered extends Error {
  override readonly name = 'RecordTampered'
  /** `cookies/2` */
  readonly record: string
  /** The field that differs; `id` when the row is missing, or was never added. */
  readonly field: string

  constructor(record: string, field: string) {
    super(`${record} is not what the history left: ${field}`)
    this.record = record
    this.field = field
  }
}

/**
 * Why the storage failed: the disk is full; it cannot be used for now; its files were deleted, moved or replaced while
 * they were open; or what is in them is damaged. The last two need somebody at the server.
 */
export type StoreFailureReason = 'full' | 'unavailable' | 'displaced' | 'damaged'

/** The storage failed, through no fault of the request. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  readonly reason: StoreFailureReason
  /** The engine's own message. */
  readonly because: string

  constructor(reason: StoreFailureReason, cause: Error) {
    super(`The storage is ${reason}`, { cause })
    this.reason = reason
    this.because = cause.message
  }
}
