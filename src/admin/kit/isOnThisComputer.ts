/** Host names that lead to the reader's own computer, by which nobody else reaches the server. */
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/

/** Whether an address opens on the reader's own computer only. */
export function isOnThisComputer(address: string): boolean {
  return LOOPBACK.test(new URL(address, window.location.href).hostname)
}
