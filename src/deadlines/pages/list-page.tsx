import { isStaff } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import { elsewhere } from '../elsewhere.ts'
import type { DeadlineView } from '../view.ts'
import { formWords, words } from '../words/deadlines.ts'
import { elsewhereWords } from '../words/elsewhere.ts'
import { EnterForm, type EnterProps } from './enter-form.tsx'
import { TimesTable } from './times-table.tsx'

export interface ListPageProps extends EnterProps {
  readonly items: readonly DeadlineView[]
  readonly begunOn: string
  readonly keeps: boolean
}

/** For everyone: what is overdue first, then what comes next, then what was done and by which proof. */
export function ListPage(props: ListPageProps) {
  const { page, items, begunOn, keeps, tried } = props
  const { lang } = page
  const w = words(lang)
  const ofStanding = (...standings: readonly DeadlineView['stands'][]) => items.filter(({ stands }) => standings.includes(stands))
  const unknown = ofStanding('not-known')
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">{w.title}</p>
      <h1>{w.overdue({ n: ofStanding('overdue').length })}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>{w.near({ n: ofStanding('near').length })}</p>
      <TimesTable caption={w.overdueTitle} items={ofStanding('overdue')} lang={lang} />
      <TimesTable caption={w.nextTitle} items={ofStanding('near', 'later')} lang={lang} />
      {unknown.length > 0 ? (
        <>
          <TimesTable caption={w.notKnownTitle} items={unknown} lang={lang} />
          <p>{w.firstDayNotKnown}</p>
        </>
      ) : null}
      <TimesTable caption={w.doneTitle} items={ofStanding('done').toReversed()} lang={lang} />
      <Folds>
        {keeps ? (
          <Fold id="enter" title={formWords(lang).enterTitle} open={tried !== undefined}>
            <EnterForm {...props} />
          </Fold>
        ) : null}
        <Fold id="elsewhere" title={w.elsewhere}>
          <p>{w.elsewhereLede}</p>
          <ul>
            {elsewhere.map(({ code, href }) => (
              <li key={code}>{isStaff(page) ? <a href={href}>{elsewhereWords[code][lang]}</a> : elsewhereWords[code][lang]}</li>
            ))}
          </ul>
        </Fold>
      </Folds>
      {page.person === null ? null : (
        <p>
          <a href="/deadlines/feeds">{w.feeds}</a>
        </p>
      )}
      {page.person === null ? null : (
        <p>
          {w.schoolCalendar} <a href="/calendar">{w.toSchoolCalendar}</a>
        </p>
      )}
      <p class="c-small c-soft">
        {w.since({ on: begunOn })} {w.whoKeeps}
      </p>
    </Frame>
  )
}
