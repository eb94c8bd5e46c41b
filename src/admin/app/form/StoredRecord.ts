import type { RaRecord } from 'react-admin'
import type { Stored } from '#api/resources.ts'

/** Any record of the register as the server gives it, read field by field. */
export type StoredRecord = RaRecord<number> & Stored
