import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { list } from '../../words/lists.ts'
import type { Tried } from '../tried.ts'
import { triedWords } from '../words/tried.ts'

export interface TryProps {
  /** By their names; null in the demonstration, from which no message leaves. */
  readonly channels: readonly string[] | null
  /** What came back of a try just made. */
  readonly tried: readonly Tried[] | null
}

/** How messages leave, and a try of it to whoever looks. */
export function TryPiece({ page, deed, channels, tried }: TryProps & { readonly page: PageContext; readonly deed: string }) {
  const { lang } = page
  const w = triedWords[lang]
  return (
    <section id="try" aria-labelledby="try-title">
      <h2 id="try-title">{w.title}</h2>
      {tried === null ? null : (
        <div class="c-receipt" role="status">
          <p>
            <strong>{w.answered}</strong>
          </p>
          {tried.length === 0 ? (
            <p>{w.nowhere}</p>
          ) : (
            <Pairs pairs={tried.map(each => [w.way({ kind: each.kind, ends: each.ends, channel: each.channel }), w.answer(each)])} />
          )}
        </div>
      )}
      <p>
        {channels === null ? w.demo : channels.length === 0 ? w.none : w.channels({ n: channels.length, names: list([...channels], lang) })}
      </p>
      {channels === null || channels.length === 0 ? null : (
        <form method="post" action="/settings/try">
          <FormToken page={page} deed={`${deed}-try`} />
          <p>{w.lede}</p>
          <p>
            <a href="/me/ways">{w.ways}</a>
          </p>
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.button}</button>
          </div>
        </form>
      )}
    </section>
  )
}
