import type { Lang } from '../../../words/lang.ts'
import type { Place, River } from '../river/river-of.ts'
import { moneyWords } from '../words/page.ts'
import type { RiverWords } from './river-words.ts'

export interface RiverProps {
  readonly lang: Lang
  readonly river: River
  readonly words: RiverWords
}

export const lineHeight = 20
export const barHeight = 17

/** How much of it is spent, and what is asked and not there. */
export function amountsOf({ held, spent, asked }: Place, lang: Lang): readonly { readonly says: string; readonly look: string }[] {
  const w = moneyWords[lang]
  return [
    ...(held > 0 || spent > 0 ? [{ says: w.spentOf({ spent, held }), look: 'soft' }] : []),
    ...(asked > 0 ? [{ says: w.askedNode({ amount: asked }), look: 'waits' }] : []),
  ]
}

/** The longest bar is as long as there is room for. */
export const scaleOf = (places: readonly Place[], room: number): number =>
  (room - 2) / Math.max(1, ...places.map(({ held, spent, asked }) => Math.max(held, spent) + asked))

/** Spent is filled, not spent is open, asked is dashed. */
export function Bar({ place: { held, spent, asked }, scale, x, y }: { place: Place; scale: number; x: number; y: number }) {
  const wide = (cents: number) => Math.round(cents * scale * 10) / 10
  const whole = Math.max(held, spent)
  return (
    <>
      {whole > 0 ? (
        <rect x={x + 0.5} y={y + 0.5} width={Math.max(2, wide(whole))} height={barHeight - 1} fill="#fffefb" stroke="#7b7566" />
      ) : null}
      {spent > 0 ? <rect x={x} y={y} width={Math.max(1.5, wide(spent))} height={barHeight} fill="#171716" /> : null}
      {asked > 0 ? (
        <rect
          x={x + 0.5 + wide(whole)}
          y={y + 0.5}
          width={Math.max(2, wide(asked))}
          height={barHeight - 1}
          fill="#fdf0cd"
          stroke="#b27300"
          stroke-dasharray="5 4"
        />
      ) : null}
    </>
  )
}
