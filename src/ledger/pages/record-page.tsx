import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Field } from '../../design/field.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { count } from '../../words/numbers.ts'
import { type Asked, hrefOfAsked, recordKinds } from '../asked.ts'
import { recordWords } from '../words/page.ts'
import { RecordEntries, type RecordLine } from './record-entries.tsx'

export interface RecordPageProps {
  readonly page: PageContext
  readonly asked: Asked
  /** The newest first. */
  readonly lines: readonly RecordLine[]
  readonly size: number
  readonly root: string
  /** Address of the page before this one in time, or null. */
  readonly older: string | null
}

/** What was written in the district's record, newest first, each entry with its place. */
export function RecordPage({ page, asked, lines, size, root, older }: RecordPageProps) {
  const { lang } = page
  const w = recordWords[lang]
  const isFiltered = Object.values(asked).some(value => value !== null)
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.heading({ n: size })}</h1>
      <p class="c-lede">{w.lede}</p>
      <div class="c-cols">
        <div>
          <Choose lang={lang} asked={asked} />
          {lines.length === 0 ? <Empty>{isFiltered ? w.nothing : w.empty}</Empty> : null}
          <RecordEntries lang={lang} lines={lines} foldsMessages={asked.kind !== 'messages'} />
          <div class="c-actions">
            {asked.before === null ? null : (
              <a class="usa-button usa-button--outline" href={hrefOfAsked(asked, { before: null })}>
                {w.newest}
              </a>
            )}
            {older === null ? null : (
              <a class="usa-button usa-button--outline" href={older}>
                {w.older}
              </a>
            )}
          </div>
        </div>
        <aside aria-labelledby="about-record">
          <h2 id="about-record">{w.about}</h2>
          <Pairs
            pairs={[
              [w.size, count(size, lang)],
              [w.root, <span class="c-hash">{root}</span>],
              [w.change, w.changeBody],
            ]}
          />
        </aside>
      </div>
    </Frame>
  )
}

/** By kind, by day and by matter: links and one form, which ask by the address and need no script. */
function Choose({ lang, asked }: { readonly lang: Lang; readonly asked: Asked }) {
  const w = recordWords[lang]
  const { day, kind, matter } = asked
  return (
    <>
      <nav aria-label={w.kindsLabel}>
        <ul class="c-kinds">
          {[null, ...recordKinds].map(each => (
            <li key={each}>
              <a href={hrefOfAsked(asked, { kind: each, before: null })} aria-current={each === kind ? 'page' : undefined}>
                {each === null ? w.all : w.kinds[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action="/ledger" class="c-find">
        {kind === null ? null : <input type="hidden" name="kind" value={kind} />}
        {matter === null ? null : <input type="hidden" name="matter" value={matter} />}
        <Field name="day" type="date" label={w.day} value={day ?? ''} />
        <button class="usa-button usa-button--outline">{w.show}</button>
      </form>
      {matter === null ? null : (
        <p>
          {w.oneMatter} <a href={hrefOfAsked(asked, { matter: null, before: null })}>{w.everyMatter}</a>
        </p>
      )}
    </>
  )
}
