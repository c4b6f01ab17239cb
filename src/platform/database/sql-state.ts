/** The SQLSTATE of a database error, or ''. PGlite's errors are not pg's class, so the field is asked, not the class. */
export const sqlState = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** After one statement of a transaction failed, every later one fails too, because of the first. */
const isFirst = (cause: unknown): boolean => sqlState(cause) !== '25P02'

/**
 * What failed first of what was sent and asked: whatever is asked after it is only told that the transaction is lost. Of two that were asked at
 * once, that may come to whoever waits before the reason does.
 */
export async function firstOf(sent: readonly Promise<unknown>[], met: unknown, asked: unknown): Promise<unknown> {
  const own = await Promise.allSettled(sent)
  const reasons = own.flatMap(each => (each.status === 'rejected' ? [each.reason as unknown] : []))
  return [...reasons, met, asked].find(each => each !== undefined && isFirst(each)) ?? met
}
