import { useEffect, useState } from 'react'

/** `value` once it has stayed the same for `delay` milliseconds: what to ask the server about while someone types. */
export function useSettled<Value>(value: Value, delay = 300): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay)
    return () => clearTimeout(timer)
  }, [value, delay])
  return settled
}
