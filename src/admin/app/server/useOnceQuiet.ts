import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const QUIET_MS = 100

/** False until nothing has been asked of the server for a moment: for what a page can do without until it is complete. */
export function useOnceQuiet(): boolean {
  const isFetching = useIsFetching() > 0
  const [wasQuiet, setQuiet] = useState(false)
  useEffect(() => {
    if (wasQuiet || isFetching) return
    const timer = setTimeout(() => setQuiet(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [isFetching, wasQuiet])
  return wasQuiet
}
