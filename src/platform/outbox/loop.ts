/** How far back is looked at what a number was told. */
export const loopMillis = 10 * 60_000

/** So often is one sentence said in succession to one number. A person has read it by then; a machine answers it for as long as it comes. */
const sameInSuccession = 3

/** So much is said to one number in that time, whatever it is: no call is answered so often, and a machine may answer by turns. */
export const mostSaidBack = 20

/** Whether what is to be said goes round in a circle: two machines that answer each other do not stop by themselves. `lately` is the newest first. */
export function isLoop(lately: readonly string[], text: string): boolean {
  const last = lately.slice(0, sameInSuccession)
  return lately.length >= mostSaidBack || (last.length === sameInSuccession && last.every(said => said === text))
}
