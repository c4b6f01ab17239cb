import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/respond.ts'

/** An open call as whoever made it meets it again. */
export interface OwnCall {
  readonly href: string
  readonly title: string
  /** Who comes, or that nobody has answered. */
  readonly about: string
  readonly drill: boolean
}

/** The way back to one's own open calls; nothing where there is none. */
export function OwnCalls({ lang, own }: { lang: Lang; own: readonly OwnCall[] }) {
  const w = words(lang)
  if (own.length === 0) return null
  return (
    <section aria-labelledby="own-calls">
      <h2 id="own-calls">{w.ownCalls({ n: own.length })}</h2>
      <ul class="c-plain-list">
        {own.map(({ href, title, about, drill }) => (
          <li key={href}>
            {drill ? <strong class="c-drill-word">{w.board.drill}</strong> : null} <a href={href}>{title}</a>. {about}
          </li>
        ))}
      </ul>
    </section>
  )
}
