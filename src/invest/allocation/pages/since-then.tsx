import type { PageContext } from '../../../design/context.ts'
import { hundredths } from '../../../words/numbers.ts'
import { list } from '../../../words/lists.ts'
import type { SinceThen } from '../since-then.ts'
import { sinceWords } from '../words/since-then.ts'

interface Props {
  readonly page: PageContext
  readonly since: SinceThen
  /** The instant at which the placing was published. */
  readonly at: string
}

/** Schools that are named one by one; the rest is counted. */
const mostNamed = 10

/** What has changed of that on which the placing rests, and that nobody has placed positions again. */
export function Since({ page: { lang }, since: { closed, opened, need }, at }: Props) {
  const w = sinceWords[lang]
  return (
    <section class="c-receipt" aria-labelledby="since">
      <h2 id="since">{w.heading}</h2>
      <p>{w.notAgain({ day: at })}</p>
      <ul>
        {closed.map(({ orgCode, name, fte }) => (
          <li key={orgCode}>{w.closed({ school: name, n: fte })}</li>
        ))}
        {opened.length === 0 ? null : (
          <li>
            {w.opened({
              schools: list(
                opened.slice(0, mostNamed).map(({ name }) => name),
                lang,
              ),
              more: Math.max(0, opened.length - mostNamed),
            })}
          </li>
        )}
        {need === null ? null : (
          <li>
            {w.need({ day: need.at, n: need.moved.length, of: need.of })}
            <ul>
              {need.moved.slice(0, mostNamed).map(({ orgCode, name, was, is }) => (
                <li key={orgCode}>{w.moved({ school: name, was: hundredths(was, lang), is: hundredths(is, lang) })}</li>
              ))}
              {need.moved.length > mostNamed ? <li>{w.more({ n: need.moved.length - mostNamed })}</li> : null}
            </ul>
          </li>
        )}
      </ul>
    </section>
  )
}
