/** Why no store could be opened, as a sentence, and the exit code that says so. */
export class StoreRefused extends Error {
  constructor(
    message: string,
    readonly exit: 1 | 2,
  ) {
    super(message)
  }
}
