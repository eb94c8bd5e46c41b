import { backupsAnswerSchema } from '#api/backups.ts'
import type { ApiContext } from '../apiContext.ts'
import type { Route } from '../route.ts'

/** Lists the route by which an administrator sees whether the register is backed up. */
export function backupRoutes({ backupStatus }: ApiContext): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/backups',
      needs: { resource: 'backups', action: 'read' },
      about: {
        summary: 'Read when the register was last backed up, and whether that failed since',
        answer: {
          status: 200,
          description: '`backups` is null where the register is not in a file',
          schema: backupsAnswerSchema,
        },
      },
      handle: (c) => c.json({ backups: backupStatus() }),
    },
  ]
}
