import { useMay } from '../../kit/session/access.tsx'

/** Whether who is signed in may answer for a finding: those who publish do. */
export function useMayAccept(): boolean {
  return useMay('create', 'findings')
}
