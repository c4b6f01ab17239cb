/** For what is asked now and waited for later: a failure is met where it is waited for, however late that is, and even if never. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
