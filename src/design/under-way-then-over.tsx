import type { ComponentChildren } from 'preact'
import type { Lang } from '../kernel/lang.ts'
import { Empty } from './empty.tsx'
import { words } from './words/frame.ts'

interface UnderWayThenOverProps<Line> {
  readonly lang: Lang
  readonly underWay: readonly Line[]
  readonly over: readonly Line[]
  /** How what is over is called, and what is said where nothing is under way. */
  readonly says: { readonly over: string; readonly none: string }
  /** Only the first page of a list says that nothing is under way. */
  readonly isFirst: boolean
  readonly draw: (lines: readonly Line[]) => ComponentChildren
}

/** What is under way, then what is over, each under its heading. */
export function UnderWayThenOver<Line>({ lang, underWay, over, says, isFirst, draw }: UnderWayThenOverProps<Line>) {
  return (
    <>
      {underWay.length > 0 ? (
        <>
          <h2>{words(lang).underWay}</h2>
          {draw(underWay)}
        </>
      ) : isFirst ? (
        <Empty>{says.none}</Empty>
      ) : null}
      {over.length === 0 ? null : (
        <>
          <h2>{says.over}</h2>
          {draw(over)}
        </>
      )}
    </>
  )
}
