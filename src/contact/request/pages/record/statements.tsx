import { SelectField } from '../../../../design/select-field.tsx'
import { Status } from '../../../../design/status.tsx'
import type { PageContext } from '../../../../design/context.ts'
import type { Lang } from '../../../../kernel/lang.ts'
import { forceWords, onlookerWords } from '../../words/codes.ts'
import { formsWords } from '../../words/forms.ts'
import { pagesWords } from '../../words/pages.ts'
import { statementsWords } from '../../words/statements.ts'
import type { ContactView, StatementView } from '../view.ts'
import { day, dayOf } from '../../../../words/times.ts'
import { Seeing } from './happen-forms.tsx'
import { type FormsProps, typedIn, VerbForm } from './verb-form.tsx'
import { capital } from '../../../../words/capital.ts'

/** Whose account is in, and whose is owed or late. */
export function Statements({ page, view }: { page: PageContext; view: ContactView }) {
  const { lang } = page
  const w = statementsWords(lang)
  if (!view.begun && view.ending === null) return null
  return (
    <>
      <p>{w.body}</p>
      {view.statements.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <ul class="c-plain-list">
          {view.statements.map(statement => (
            <li key={statement.name}>
              <h3>{statement.name}</h3>
              <p>
                <StatementState of={statement} today={view.today} lang={lang} />
              </p>
              {statement.given === null ? null : <p>{accountSaid(statement.given, lang)}</p>}
              {statement.given !== null && statement.given.amended > 0 ? (
                <p class="c-small c-soft">{w.amended({ times: statement.given.amended, why: reasonSaid(statement.given.reason, lang) })}</p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function StatementState({ of: { given, dueOn, isGone }, today, lang }: { of: StatementView; today: string; lang: Lang }) {
  const w = statementsWords(lang)
  if (given !== null) return <Status is="there">{`${w.given}, ${day(dayOf(given.at), lang)}`}</Status>
  if (isGone) return <>{w.gone}</>
  if (dueOn === null) return null
  return <Status is="waiting">{today > dueOn ? w.late({ day: dueOn }) : w.owed({ day: dueOn })}</Status>
}

const reasonSaid = (reason: string | null, lang: Lang): string => {
  const reasons: Readonly<Record<string, string>> = statementsWords(lang).reasons
  return reasons[reason ?? ''] ?? ''
}

/** An account in one line. */
export function accountSaid(given: NonNullable<StatementView['given']>, lang: Lang): string {
  const w = statementsWords(lang)
  const names = pagesWords(lang).ending
  const seen = given.couldSee.map(each => onlookerWords[each][lang]).join(', ')
  return [
    `${names.force}: ${forceWords[given.force][lang]}.`,
    `${names.couldSee}: ${seen}; ${w.saw({ n: given.childrenSaw })}.`,
    `${capital(w.kept[given.noticesKept])}; ${w.union[given.unionOffered]}.`,
  ].join(' ')
}

const ownOf = ({ view }: FormsProps) => view.statements.find(({ isOwn }) => isOwn)?.given ?? undefined

export function titleOfStatement(forms: FormsProps): string {
  const w = formsWords(forms.page.lang).statement
  return ownOf(forms) ? w.again : w.title
}

/** An adult who was there records it, or changes it and says why. */
export function StatementForm(forms: FormsProps) {
  const { lang } = forms.page
  const w = formsWords(lang)
  const typed = typedIn(forms, 'statement')
  const own = ownOf(forms)
  const had = { ...(own ?? {}), ...typed }
  return (
    <>
      <p>{w.statement.body}</p>
      <VerbForm forms={forms} verb="statement" button={w.statement.button}>
        <div class="c-fields">
          <SelectField
            id="statement-force"
            name="force"
            label={pagesWords(lang).ending.force}
            chosen={had.force}
            options={[{ value: '', label: w.choose }, ...Object.entries(forceWords).map(([value, says]) => ({ value, label: says[lang] }))]}
          />
          <SelectField
            id="statement-kept"
            name="noticesKept"
            label={w.statement.kept}
            chosen={had.noticesKept}
            options={choices(w.statement.keptChoices, w.choose)}
          />
          <SelectField
            id="statement-union"
            name="unionOffered"
            label={w.statement.union}
            chosen={had.unionOffered}
            options={choices(w.statement.unionChoices, w.choose)}
          />
          {own === undefined ? null : (
            <SelectField
              id="statement-reason"
              name="reason"
              label={w.statement.reason}
              chosen={typed.reason}
              options={choices(statementsWords(lang).reasons, w.choose)}
            />
          )}
        </div>
        <Seeing forms={forms} verb="statement" had={own} />
      </VerbForm>
    </>
  )
}

const choices = (words: Readonly<Record<string, string>>, first: string) => [
  { value: '', label: first },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
]
