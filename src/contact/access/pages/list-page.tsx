import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { optionsOf } from '../../../design/options-of.ts'
import { SelectField } from '../../../design/select-field.tsx'
import { sentencesOf } from '../../../kernel/refusal.ts'
import { triedIn, type TriedForm } from '../../../matter/index.ts'
import type { AccessList } from '../view.ts'
import { formWords, words } from '../words/access.ts'
import { bodyWords, reachWords, voterWords } from '../words/codes.ts'
import { AccessTable } from './access-table.tsx'

export interface ListPageProps {
  readonly page: PageContext
  readonly list: AccessList
  readonly keeps: boolean
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** For everyone: what may be said of all of it, then each. For whoever keeps it: where to enter more, and that they have looked. */
export function ListPage(props: ListPageProps) {
  const { page, list, keeps, tried } = props
  const { lang } = page
  const w = words(lang)
  const [open, past] = [list.items.filter(({ stands }) => stands === 'in-force'), list.items.filter(({ stands }) => stands !== 'in-force')]
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/agreements">{w.toAgreements}</a> · {w.title}
      </p>
      <h1>{w.onFile[list.onFile]}</h1>
      <p class="c-lede">{w.lede}</p>
      {list.lookedOn !== null ? <p>{w.lookedOn({ on: list.lookedOn })}</p> : list.items.length > 0 ? <p>{w.notLooked}</p> : null}
      {open.length === 0 ? null : <AccessTable caption={w.title} items={open} lang={lang} />}
      {past.length === 0 ? null : (
        <>
          <h2>{w.over}</h2>
          <AccessTable caption={w.over} items={past} lang={lang} />
        </>
      )}
      {keeps ? <Keeping {...props} /> : null}
      <p>
        {w.devices} <a href="/devices">{w.toDevices}</a>
      </p>
      <p class="c-small c-soft">{w.whoKeeps}</p>
    </Frame>
  )
}

function Keeping({ page, deed, tried }: ListPageProps) {
  const { lang } = page
  const [w, f] = [words(lang), formWords(lang)]
  const { typed, wrong } = triedIn(tried, 'enter', lang)
  const day = (name: string, label: string) => <Field {...{ name, label, type: 'date' }} value={typed(name)} error={wrong(name)} />
  return (
    <Folds>
      <Fold id="enter" title={w.enter} open={tried?.verb === 'enter'}>
        <form class="c-narrow" method="post" action="/standing-access">
          <FormToken page={page} deed={deed()} />
          <SelectField name="who" label={f.who} options={optionsOf(bodyWords, lang)} chosen={typed('who')} />
          <SelectField name="what" label={f.what} options={optionsOf(reachWords, lang)} chosen={typed('what')} />
          {day('since', f.since)}
          {day('until', f.lastDay)}
          {day('votedOn', f.votedOn)}
          <SelectField name="votedBy" label={f.votedBy} options={optionsOf(voterWords, lang)} chosen={typed('votedBy')} />
          {day('usedOn', f.usedOn)}
          <div class="c-actions">
            <button class="usa-button">{w.enterButton}</button>
          </div>
        </form>
      </Fold>
      <Fold id="looked" title={w.looked}>
        <form class="c-narrow" method="post" action="/standing-access/looked">
          <FormToken page={page} deed={deed()} />
          <p>{w.lookedBody}</p>
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.lookedButton}</button>
          </div>
        </form>
      </Fold>
    </Folds>
  )
}
