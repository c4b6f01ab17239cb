import type { FaultView } from './review-view.ts'

/** A document with its lines numbered; stretches without a fault near them are folded. */
export interface SourceView {
  readonly file: string
  readonly stretches: readonly Stretch[]
}

export interface Stretch {
  readonly from: number
  readonly to: number
  readonly isOpen: boolean
  readonly lines: readonly SourceLine[]
}

export interface SourceLine {
  readonly number: number
  readonly text: string
  readonly faults: readonly FaultView[]
}

/** Lines shown before and after a fault. */
const around = 3

/** The document's lines with each fault at its own; a fault past the end stands at the last line. */
export function viewSource(file: string, text: string, faults: readonly FaultView[]): SourceView {
  const texts = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const here = faults.filter(fault => fault.file === file)
  const placeOf = ({ line }: FaultView): number => Math.min(Math.max(line, 1), texts.length)
  const lines = texts.map(
    (line, index): SourceLine => ({
      ...{ number: index + 1, text: line },
      faults: here.filter(fault => placeOf(fault) === index + 1),
    }),
  )
  const isNear = ({ number }: SourceLine): boolean => here.some(fault => Math.abs(placeOf(fault) - number) <= around)
  const stretches: { isOpen: boolean; lines: SourceLine[] }[] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last?.isOpen === isNear(line)) last.lines.push(line)
    else stretches.push({ isOpen: isNear(line), lines: [line] })
  }
  return {
    file,
    stretches: stretches.map(({ isOpen, lines: some }) => ({
      isOpen,
      lines: some,
      from: some[0]?.number ?? 1,
      to: some.at(-1)?.number ?? 1,
    })),
  }
}
