// Apart from consoleGuard.ts, which is read anew for each file of tests: whatever expects a complaint adds to one list.

/** The complaints on the console since the test began, and those that it expects. */
export const complaints: string[] = []
export const expectedComplaints: RegExp[] = []

/**
 * Expects a complaint on the console, caused by a fault that the test injects. The complaint does not fail the test; its
 * absence does.
 */
export function expectComplaint(pattern: RegExp): void {
  expectedComplaints.push(pattern)
}
