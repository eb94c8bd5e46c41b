import { openDatabase } from '../../../src/server/process/openDatabase.ts'
import { sentencesFor } from '../../../src/server/process/sentences.ts'

// Makes a database under a umask. It is not closed, because SQLite removes the files beside it then.
const [, , umask = '', path = ''] = process.argv
process.umask(umask)
await openDatabase(path, () => new Date(), sentencesFor('fr'))
process.exit()
