/** The pieces of long work, in their order. */
export const stages = ['reading', 'comparing', 'keeping', 'saving'] as const
export type Stage = (typeof stages)[number]

/** Told now and then how far the work is: so many lines or rows of so many. */
export type Watch = (stage: Stage, done: number, of: number) => void

export const nobodyWatches: Watch = () => undefined

/** Counts on through one stage, piece by piece. */
export class Tracker {
  private done = 0
  private readonly stage: Stage
  private readonly of: number
  private readonly watch: Watch

  constructor(watch: Watch, stage: Stage, of: number) {
    this.watch = watch
    this.stage = stage
    this.of = of
    watch(stage, 0, of)
  }

  on(count: number): void {
    this.done += count
    this.watch(this.stage, Math.min(this.done, this.of), this.of)
  }
}

/** How many lines these files have, headings and all: counted beforehand, for the end to be known. */
export function linesIn(files: Iterable<Buffer>): number {
  let lines = 0
  for (const bytes of files) for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}
