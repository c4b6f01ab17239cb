import { Tel } from './tel.tsx'

const number = /(\d{3}-\d{3}-\d{4}[.,;:)]?)/
const digits = '617-555-0100'.length

/** A sentence of the plan, its telephone numbers made so that a phone can dial them. A mark stays on the line of the number before it. */
export function Said({ children }: { children: string }) {
  return <>{children.split(number).map((piece, place) => (place % 2 === 1 ? <Numbered key={place} said={piece} /> : piece))}</>
}

function Numbered({ said }: { said: string }) {
  const tel = <Tel number={said.slice(0, digits)} />
  return said.length === digits ? (
    tel
  ) : (
    <span class="c-nowrap">
      {tel}
      {said.slice(digits)}
    </span>
  )
}
