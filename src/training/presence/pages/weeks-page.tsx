import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Cell, numbers, Row, ScrollTable } from '../../../design/table.tsx'
import { type No, sentencesOf } from '../../../kernel/refusal.ts'
import { count } from '../../../words/numbers.ts'
import { day } from '../../../words/times.ts'
import { words as trainingWords } from '../../words/training.ts'
import { parts } from '../contract.ts'
import type { WeekSum, WeeksView } from '../view.ts'
import { words } from '../words/weeks.ts'

interface WeeksPageProps {
  readonly page: PageContext
  readonly view: WeeksView
  readonly deed: () => string
  readonly isSaved: boolean
  readonly tried: TriedWeek | undefined
}

/** What was sent last and was not done. */
export interface TriedWeek {
  readonly is: 'plan' | 'count'
  readonly typed: Readonly<Record<string, string>>
  readonly no: No
}

/** One’s own weeks of building relationships; for whoever keeps the training of others, the sum of everybody’s. */
export function WeeksPage(props: WeeksPageProps) {
  const { page, view, isSaved, tried } = props
  const { lang } = page
  const w = words(lang)
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/training">{trainingWords(lang).title}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {isSaved ? <p role="status">{w.saved}</p> : null}
      <h2>{w.mine}</h2>
      {view.own.length === 0 ? <Empty>{w.none}</Empty> : <Weeks page={page} sums={view.own} caption={w.mine} />}
      <Folds>
        <Fold id="count" title={w.count} open={tried?.is === 'count' || (tried === undefined && !isSaved)}>
          <WeekForm {...props} is="count" />
        </Fold>
        <Fold id="plan" title={w.plan} open={tried?.is === 'plan'}>
          <WeekForm {...props} is="plan" />
        </Fold>
      </Folds>
      {view.kept === null ? null : (
        <>
          <h2>{w.kept}</h2>
          {view.kept.length === 0 ? <Empty>{w.none}</Empty> : <Weeks page={page} sums={view.kept} caption={w.kept} isOfPeople />}
        </>
      )}
      <p>{w.noStudent}</p>
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

interface WeeksProps {
  readonly page: PageContext
  readonly sums: readonly WeekSum[]
  readonly caption: string
  readonly isOfPeople?: boolean
}

function Weeks({ page: { lang }, sums, caption, isOfPeople = false }: WeeksProps) {
  const w = words(lang)
  const heads = [...(isOfPeople ? [w.people] : []), ...parts.map(part => w.parts[part])]
  return (
    <>
      <ScrollTable caption={caption} heads={[w.week, ...numbers(heads)]}>
        {sums.map(({ monday, people, plans, planned, done }) => (
          <Row key={monday} head={day(monday, lang)}>
            {isOfPeople ? <Cell isNumber>{count(people, lang)}</Cell> : null}
            {parts.map(part => (
              <Cell key={part} isNumber>
                {plans === 0 ? w.noPlan({ done: done[part] }) : w.ofPlan({ done: done[part], planned: planned[part] })}
              </Cell>
            ))}
          </Row>
        ))}
      </ScrollTable>
      <p class="c-small">{w.ofPlans}</p>
    </>
  )
}

function WeekForm({ page, deed, tried, is }: WeeksPageProps & { readonly is: 'plan' | 'count' }) {
  const { lang } = page
  const w = words(lang)
  const own = tried?.is === is ? tried : undefined
  const field = (name: string, label: string, type: 'date' | 'number', hint?: string) => (
    <Field
      {...{ id: `${is}-${name}`, name, label, type, hint, value: own?.typed[name] }}
      error={own?.no.kind === 'malformed' ? own.no.errors.find(({ pointer }) => pointer === `/${name}`)?.says[lang] : undefined}
    />
  )
  return (
    <form class="c-narrow" method="post" action={`/training/week/${is}`}>
      <FormToken page={page} deed={deed()} />
      {is === 'plan' ? field('week', w.planWeek, 'date') : field('on', w.countOn, 'date', w.countHint)}
      {parts.map(part => field(part, w.parts[part], 'number'))}
      <div class="c-actions">
        <button class="usa-button">{is === 'plan' ? w.planButton : w.countButton}</button>
      </div>
    </form>
  )
}
