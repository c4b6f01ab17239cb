import { telephone } from './telephone.ts'

/** A telephone number that a phone can dial. */
export function Tel({ number }: { number: string }) {
  return (
    <a class="c-tel" href={telephone(number)}>
      {number}
    </a>
  )
}
