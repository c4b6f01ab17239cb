/** Rows that could not be written when a running call was shown to those who come to it; each is written by the next look in this process. */
const owed: (() => Promise<unknown>)[] = []

export const oweLook = (write: () => Promise<unknown>): void => void owed.push(write)

export const areLooksOwed = (): boolean => owed.length > 0

/** Tries all of them once; what fails is owed still. */
export async function settleLooks(): Promise<void> {
  for (const write of owed.splice(0)) await write().catch(() => owed.push(write))
}
