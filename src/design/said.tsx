import { Tel } from './tel.tsx'

const number = /(\d{3}-\d{3}-\d{4})/

/** A sentence of the plan, its telephone numbers made so that a phone can dial them. */
export function Said({ children }: { children: string }) {
  return <>{children.split(number).map((piece, place) => (place % 2 === 1 ? <Tel key={place} number={piece} /> : piece))}</>
}
