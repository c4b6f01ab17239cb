import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { MoreLink } from '../../../design/more-link.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { Status } from '../../../design/status.tsx'
import { sentencesOf } from '../../../kernel/refusal.ts'
import { type TriedBegin, triedOf } from '../../../matter/index.ts'
import type { TrainingSetting } from '../../setting.ts'
import { formWords, words as trainingWords } from '../../words/training.ts'
import type { TransitionLine } from '../view.ts'
import { stageWords } from '../words/codes.ts'
import { words } from '../words/transition.ts'
import { stageStatus } from './transition-page.tsx'

interface ListPageProps {
  readonly page: PageContext
  readonly lines: readonly TransitionLine[]
  /** The last line, where there are more. */
  readonly next: string | null
  readonly isFirst: boolean
  readonly keeps: boolean
  readonly formerPolice: TrainingSetting['formerPolice']
  readonly deed: () => string
  readonly tried: TriedBegin | undefined
}

/** Who is on the way from the old duty to the new one: one’s own, and those whose training one keeps. */
export function TransitionsPage({ page, lines, next, isFirst, keeps, formerPolice, deed, tried }: ListPageProps) {
  const { lang } = page
  const [w, f] = [words(lang), formWords(lang)]
  const { typed, wrong } = triedOf(tried, lang)
  const [own, others] = [lines.filter(({ isOwn }) => isOwn), lines.filter(({ isOwn }) => !isOwn)]
  const answers = [
    { value: '', label: w.chooseSworn },
    { value: 'no', label: w.swornNo },
    { value: 'yes', label: w.swornYes },
  ]
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/training">{trainingWords(lang).title}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {lines.length === 0 && isFirst ? <Empty>{w.none}</Empty> : null}
      <Lines page={page} lines={own} title={w.mine} />
      <Lines page={page} lines={others} title={w.others} />
      <MoreLink lang={lang} address="/training/transitions" next={next} />
      {keeps ? (
        <Folds>
          <Fold id="open" title={w.open} open={tried !== undefined}>
            <form class="c-narrow" method="post" action="/training/transitions">
              <FormToken page={page} deed={deed()} />
              <Field {...{ name: 'person', label: w.person, hint: f.handleHint, value: typed('person') }} error={wrong('person')} />
              <SelectField {...{ name: 'sworn', label: w.sworn, options: answers, chosen: typed('sworn') }} error={wrong('sworn')} />
              <div class="c-actions">
                <button class="usa-button">{w.begin}</button>
              </div>
            </form>
          </Fold>
        </Folds>
      ) : null}
      <p>
        {w.formerPolice[formerPolice]} {w.laStudents}
      </p>
      <p class="c-small c-soft">
        {w.oursName} {w.whoSees}
      </p>
    </Frame>
  )
}

function Lines({ page: { lang }, lines, title }: Pick<ListPageProps, 'page' | 'lines'> & { readonly title: string }) {
  if (lines.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul class="c-plain-list">
        {lines.map(({ id, name, stage }) => (
          <li key={id}>
            <a href={`/training/transitions/${id}`}>{name}</a> <Status is={stageStatus[stage]}>{stageWords[stage][lang]}</Status>
          </li>
        ))}
      </ul>
    </>
  )
}
