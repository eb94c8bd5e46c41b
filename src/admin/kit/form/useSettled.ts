import { useEffect, useState } from 'react'

/** Returns `value` after it has not changed for `delay` milliseconds. Use it for requests while the user types. */
export function useSettled<Value>(value: Value, delay = 300): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay)
    return () => clearTimeout(timer)
  }, [value, delay])
  return settled
}
