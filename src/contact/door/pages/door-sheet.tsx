import { Call911 } from '../../../design/call-911.tsx'
import { Cite } from '../../../design/cite.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { doorAddress, type Seen } from '../desk.ts'
import type { DoorView } from '../view.ts'
import { doorWords } from '../words/door.ts'
import { DoorCalls } from './door-calls.tsx'
import { DoorNext } from './door-next.tsx'
import { DoorRecord, type RecordForm } from './door-record.tsx'
import type { Numbers } from '../../request/numbers.ts'

export interface DoorSheetProps {
  readonly view: DoorView
  readonly seen: Seen
  readonly numbers: Numbers
  readonly record: RecordForm | null
  /** The request that let them in, where this is what they then want. */
  readonly first: string | null
  readonly lang: Lang
}

/** One screen back. The server and the browser draw it with this one piece. */
export function DoorSheet({ view, seen, numbers, record, first, lang }: DoorSheetProps) {
  const w = doorWords(lang)
  return (
    <>
      <Call911 lang={lang} now={view.isDanger} big={view.isDanger} />
      <section class={view.isHold ? 'c-answer c-answer--hold c-door' : 'c-answer c-door'} aria-labelledby="answer">
        <p class="c-kicker">
          {view.situation.length === 0 ? w.kicker : view.situation.join(' ')} <a href="#seen">{w.change}</a>
        </p>
        <h1 id="answer" tabIndex={-1}>
          {view.heading}
        </h1>
        <p class="c-after">{view.decides}</p>
        {view.mayBeMissing ? (
          <p>
            <a href={doorAddress({ ...seen, emergency: 'imminent-harm' }, first)}>{w.missing}</a>
          </p>
        ) : null}
        {view.register.length === 0 ? null : (
          <p>
            {view.register.join(' ')} <a href="/agreements">{w.agreements}</a>
          </p>
        )}
        {first === null ? null : (
          <p>
            {w.anew} <a href={`/contacts/${first}`}>{w.seeFirst}</a>
          </p>
        )}
        <h2>{w.sayTitle}</h2>
        <div class="c-say">
          {view.say.map(({ own, english }) => (
            <p key={own}>
              {w.quoted({ words: own })}
              {english === null ? null : (
                <span class="c-say__other" lang="en">
                  {`“${english}”`}
                </span>
              )}
            </p>
          ))}
        </div>
        {view.next === null ? null : <DoorNext question={view.next} {...{ seen, first, lang }} />}
        {view.mayAskForStudent ? (
          <p>
            <a href={doorAddress(seen.requester === undefined ? {} : { requester: seen.requester }, first)}>{w.nowStudent}</a>
          </p>
        ) : null}
        <h2>{w.callTitle}</h2>
        <DoorCalls calls={view.calls} numbers={numbers} isDanger={view.isDanger} lang={lang} />
        <h2>{w.writeTitle}</h2>
        <p>
          {w.write} {w.recordLater} {view.isOfStudent ? w.each : null}
        </p>
        {record === null ? null : <DoorRecord form={record} {...{ seen, first, lang }} />}
        <Folds>
          <Fold id="not" title={w.notTitle} open={view.next === null}>
            <List of={view.nots} />
          </Fold>
          {view.how.length === 0 ? null : (
            <Fold id="how" title={w.howTitle}>
              <List of={view.how} />
            </Fold>
          )}
          {view.reasons.length === 0 ? null : (
            <Fold id="why" title={w.whyTitle}>
              {view.reasons.map(({ href, title, kind, type, ...source }) => (
                <div key={`${href} ${title} ${source.cite}`} class="c-written">
                  <p>
                    <a href={href}>{w.section({ title })}</a>
                  </p>
                  <Cite of={[{ authority: kind, ...source, isLaw: type === 'law' }]} lang={lang} />
                </div>
              ))}
            </Fold>
          )}
        </Folds>
      </section>
    </>
  )
}

const List = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map(each => (
      <li key={each}>{each}</li>
    ))}
  </ul>
)
