import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { type No, sentencesOf } from '../../kernel/refusal.ts'
import { dayOf } from '../../words/times.ts'
import type { Ours } from '../contract.ts'
import type { EventRow } from '../contract.ts'
import { words } from '../words/reconcile.ts'
import { RecordLink, recordSaid, timeOf } from './record-link.tsx'

export interface EventPageProps {
  readonly page: PageContext
  readonly event: EventRow
  readonly school: string
  /** The record that stands beside it. */
  readonly beside: Ours | undefined
  /** Our records of its day and school. */
  readonly near: readonly Ours[]
  readonly deed: string
  readonly problem: No | undefined
}

/** One event of the police: is it what stands beside it, or another of our records of that day? */
export function EventPage({ page, event, school, beside, near, deed, problem }: EventPageProps) {
  const { lang } = page
  const w = words(lang)
  const others = near.filter(({ id }) => id !== event.ours)
  return (
    <Frame page={page} title={event.number}>
      <p class="c-kicker">{w.event}</p>
      <h1>{event.number}</h1>
      {problem ? (
        <div class="c-error" role="alert">
          <h2>{w.notDone}</h2>
          {sentencesOf(problem, lang).map(says => (
            <p key={says}>{says}</p>
          ))}
        </div>
      ) : null}
      <Pairs
        pairs={[
          [w.list, event.source],
          [w.when, timeOf(event.at, lang)],
          [w.school, school],
          [w.kind, w.natures[event.nature]],
          [w.record, event.ours === null ? w.standings['theirs-only'] : <RecordLink page={page} record={beside} />],
        ]}
      />
      {event.ours === null ? null : (
        <form method="post" action={`/reconcile/${event.id}/judge`}>
          <FormToken page={page} deed={deed} />
          <h2>{w.toConfirm}</h2>
          <div class="c-actions">
            {event.standing === 'confirmed' ? null : (
              <button class="usa-button" name="verdict" value="same">
                {w.same}
              </button>
            )}
            <button class="usa-button usa-button--outline" name="verdict" value="not-same">
              {w.notSame}
            </button>
          </div>
        </form>
      )}
      <h2>{w.choose}</h2>
      {others.length === 0 ? (
        <p>
          {w.noneThatDay} {w.missing} <a href="/door">{w.door}</a>
        </p>
      ) : (
        <form class="c-narrow" method="post" action={`/reconcile/${event.id}/judge`}>
          <FormToken page={page} deed={deed} />
          <input type="hidden" name="verdict" value="same" />
          <SelectField name="ours" label={w.record} options={others.map(each => ({ value: each.id, label: recordSaid(each, lang) }))} />
          <button class="usa-button usa-button--outline">{w.save}</button>
        </form>
      )}
      <p>
        <a href={`/reconcile?month=${dayOf(event.at.toISOString()).slice(0, 7)}`}>{w.back}</a>
      </p>
    </Frame>
  )
}
