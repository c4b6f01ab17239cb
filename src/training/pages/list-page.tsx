import { optionsOf } from '../../design/options-of.ts'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { MoreLink } from '../../design/more-link.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Status } from '../../design/status.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import { type TriedBegin, triedOf } from '../../matter/index.ts'
import type { TrainingSetting } from '../setting.ts'
import type { PathLine } from '../view.ts'
import { standsWords, trackWords } from '../words/codes.ts'
import { formWords, words } from '../words/training.ts'
import { lastDay, statusOf } from './stands.ts'
import { TrackAsks } from './track-asks.tsx'

export interface ListPageProps {
  readonly page: PageContext
  readonly lines: readonly PathLine[]
  /** The last line, where there are more. */
  readonly next: string | null
  /** Of a later page nothing is said of what does not stand on it. */
  readonly isFirst: boolean
  readonly setting: TrainingSetting
  readonly keeps: boolean
  readonly deed: () => string
  readonly tried: TriedBegin | undefined
}

/** One’s own training; for whoever keeps it for others, who is about to lapse, and everybody’s. */
export function ListPage({ page, lines, next, isFirst, setting, keeps, deed, tried }: ListPageProps) {
  const { lang } = page
  const [w, f] = [words(lang), formWords(lang)]
  const { typed, wrong } = triedOf(tried, lang)
  const [own, others] = [lines.filter(({ isOwn }) => isOwn), lines.filter(({ isOwn }) => !isOwn)]
  const lapsing = others.filter(each => each.lapsesWithin !== null)
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {keeps ? (
        <>
          <h2>{w.lapsing}</h2>
          {lapsing.length > 0 ? <Lines page={page} lines={lapsing} isNamed /> : isFirst ? <Empty>{w.noneLapsing}</Empty> : null}
        </>
      ) : null}
      <h2>{w.mine}</h2>
      {own.length > 0 ? <Lines page={page} lines={own} /> : isFirst ? <Empty>{w.noneMine}</Empty> : null}
      <Folds>
        <Fold id="begin" title={w.enroll} open={tried !== undefined}>
          <form class="c-narrow" method="post" action="/training">
            <FormToken page={page} deed={deed()} />
            <SelectField name="track" label={w.track} options={optionsOf(trackWords, lang)} chosen={typed('track')} />
            {keeps ? (
              <Field {...{ name: 'person', label: w.enrollOther, hint: f.handleHint, value: typed('person') }} error={wrong('person')} />
            ) : null}
            <div class="c-actions">
              <button class="usa-button">{w.begin}</button>
            </div>
          </form>
        </Fold>
        <Fold id="asks" title={w.askedFor}>
          <TrackAsks setting={setting} lang={lang} />
        </Fold>
        {keeps ? (
          <Fold id="others" title={w.others}>
            {others.length > 0 ? <Lines page={page} lines={others} isNamed /> : isFirst ? <Empty>{w.noneOthers}</Empty> : null}
          </Fold>
        ) : null}
      </Folds>
      <MoreLink lang={lang} address="/training" next={next} />
      <p>
        <a href="/training/week">{w.weeks}</a> · <a href="/training/transitions">{w.transitions}</a>
      </p>
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

function Lines({ page: { lang }, lines, isNamed = false }: Pick<ListPageProps, 'page' | 'lines'> & { readonly isNamed?: boolean }) {
  const w = words(lang)
  return (
    <ul class="c-plain-list">
      {lines.map(({ id, name, track, stands, until, lapsesWithin }) => (
        <li key={id}>
          <a href={`/training/${id}`}>{isNamed ? w.line({ name, track: trackWords[track][lang] }) : trackWords[track][lang]}</a>{' '}
          <Status is={statusOf(stands, lapsesWithin)}>{standsWords[stands][lang]}</Status>{' '}
          {until === null
            ? null
            : stands === 'valid'
              ? w.until({ on: lastDay(until) })
              : stands === 'lapsed'
                ? w.since({ on: until })
                : null}
          {lapsesWithin === null ? null : <strong>, {lapsesWithin === 30 ? w.within30 : w.within60}</strong>}
        </li>
      ))}
    </ul>
  )
}
