import type { PageContext } from '../../design/context.ts'
import { hubWords } from '../words/hub.ts'

/** The line above a room's heading: the way back to all rooms, and what the page is of. */
export function Kicker({ page, of }: { readonly page: PageContext; readonly of: string }) {
  return (
    <p class="c-kicker">
      <a href="/invest">{hubWords[page.lang].title}</a> · {of}
    </p>
  )
}
