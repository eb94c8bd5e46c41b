import { useEffect, useRef } from 'react'
import type { UserRecord } from '#api/account.ts'
import { usePerson, useSession } from '../kit/session/session.tsx'

/** When administrators change their own account, the screens around follow: name, role, language. */
export function useFollowOwnAccount(user: UserRecord | undefined): void {
  const session = useSession()
  const isOwn = usePerson()?.id === user?.id
  const version = user?.version
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current !== version && isOwn) void session.load()
    seen.current = version
  }, [version, isOwn, session])
}
