import type { DatabaseAddress } from '../process/databaseAddress.ts'
import { findFlawAtStart } from './findFlawAtStart.ts'

// A process that looks for a flaw in the register that it is told of, tells the server that started it, and ends. It is told by
// a message, since everybody may read with which words a process was started.

process.once('message', (database: DatabaseAddress) => void tell(database))

async function tell(database: DatabaseAddress): Promise<void> {
  process.send?.({ flaw: await findFlawAtStart(database) }, () => process.disconnect())
}
