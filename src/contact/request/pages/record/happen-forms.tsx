import { optionsOf } from '../../../../design/options-of.ts'
import { Field } from '../../../../design/field.tsx'
import { SelectField } from '../../../../design/select-field.tsx'
import { Tick } from '../../../../design/tick.tsx'
import {
  actionWords,
  aroundWords,
  excuseWords,
  findingWords,
  forceWords,
  onlookerWords,
  placeWords,
  routeWords,
  supportWords,
} from '../../words/codes.ts'
import { formsWords } from '../../words/forms.ts'
import { pagesWords } from '../../words/pages.ts'
import { noticeSaid } from './said.ts'
import { type FormsProps, tickedIn, typedIn, VerbForm } from './verb-form.tsx'
import { capital } from '../../../../words/capital.ts'

export function BeginForm(forms: FormsProps) {
  const { page, offers } = forms
  const w = formsWords(page.lang).begin
  const ticked = tickedIn(forms, 'begin', 'adults')
  const likely = offers.adults.filter(({ isLikely }) => isLikely)
  const rest = offers.adults.filter(({ isLikely }) => !isLikely)
  return (
    <>
      <p>{w.body}</p>
      <VerbForm forms={forms} verb="begin" button={w.button} isMain>
        <SelectField
          id="begin-place"
          name="place"
          label={w.place}
          chosen={typedIn(forms, 'begin').place}
          options={optionsOf(placeWords, page.lang, formsWords(page.lang).choose)}
        />
        {likely.length === 0 ? null : (
          <fieldset class="usa-fieldset">
            <legend class="usa-legend">{w.adults}</legend>
            <div class="c-choices">
              {likely.map(({ id, name, role }) => (
                <Tick key={id} name="adults" value={id} label={name} hint={role} checked={ticked.includes(id)} />
              ))}
            </div>
          </fieldset>
        )}
        {rest.length === 0 ? null : (
          <SelectField
            id="begin-another"
            name="adults"
            label={w.another}
            chosen={ticked.find(id => rest.some(each => each.id === id))}
            options={[{ value: '', label: w.nobody }, ...rest.map(({ id, name, role }) => ({ value: id, label: `${name}, ${role}` }))]}
          />
        )}
      </VerbForm>
    </>
  )
}

/** None ends without place, who could see it, and whether support was offered. */
export function EndForm(forms: FormsProps) {
  const { lang } = forms.page
  const w = formsWords(lang)
  const names = pagesWords(lang).ending
  const typed = typedIn(forms, 'end')
  const choose = (
    name: 'place' | 'route' | 'force' | 'action' | 'support' | 'studentsAround',
    sayings: Parameters<typeof optionsOf>[0],
  ) => <SelectField id={`end-${name}`} name={name} label={names[name]} chosen={typed[name]} options={optionsOf(sayings, lang, w.choose)} />
  return (
    <>
      <p>{w.end.body}</p>
      <VerbForm forms={forms} verb="end" button={w.end.button}>
        <div class="c-fields">
          {choose('place', placeWords)}
          {choose('route', routeWords)}
          {choose('force', forceWords)}
          {choose('action', actionWords)}
          {choose('support', supportWords)}
          {choose('studentsAround', aroundWords)}
          {forms.offers.asksInvolved ? (
            <SelectField
              id="end-involved"
              name="studentInvolved"
              label={names.studentInvolved}
              hint={w.end.involvedHint}
              chosen={typed.studentInvolved}
              options={[
                { value: '', label: w.choose },
                ...Object.entries(names.involved).map(([value, label]) => ({ value, label: capital(label) })),
              ]}
            />
          ) : null}
        </div>
        <Seeing forms={forms} verb="end" />
      </VerbForm>
    </>
  )
}

/** Who could see it, and how many children did: asked alike of whoever ends it and of whoever was there. */
export function Seeing({
  forms,
  verb,
  had,
}: {
  forms: FormsProps
  verb: 'end' | 'statement'
  had?: { couldSee: readonly string[]; childrenSaw: number } | undefined
}) {
  const { lang } = forms.page
  const names = pagesWords(lang).ending
  const typed = typedIn(forms, verb)
  const isAgain = forms.problem?.verb === verb
  const ticked = isAgain ? tickedIn(forms, verb, 'couldSee') : (had?.couldSee ?? [])
  return (
    <>
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{names.couldSee}</legend>
        <span class="usa-hint">{formsWords(lang).end.couldSeeHint}</span>
        <div class="c-choices">
          {Object.entries(onlookerWords).map(([value, says]) => (
            <Tick key={value} name="couldSee" value={value} label={capital(says[lang])} checked={ticked.includes(value)} />
          ))}
        </div>
      </fieldset>
      <Field
        id={`${verb}-children`}
        name="childrenSaw"
        type="number"
        label={names.childrenSaw}
        value={typed.childrenSaw ?? (isAgain || had === undefined ? undefined : String(had.childrenSaw))}
      />
    </>
  )
}

export function ExcuseForm(forms: FormsProps) {
  const { page, offers } = forms
  const w = formsWords(page.lang)
  const typed = typedIn(forms, 'excuse')
  return (
    <>
      <p>{w.excuse.body}</p>
      <VerbForm forms={forms} verb="excuse" button={w.excuse.button}>
        <SelectField
          id="excuse-notice"
          name="notice"
          label={w.excuse.notice}
          chosen={typed.notice}
          options={[
            { value: '', label: w.choose },
            ...offers.excusable.map(value => ({ value, label: capital(noticeSaid(value, page.lang)) })),
          ]}
        />
        <SelectField
          id="excuse-reason"
          name="reason"
          label={w.excuse.reason}
          chosen={typed.reason}
          options={[
            { value: '', label: w.choose },
            ...offers.excuses.map(value => ({ value, label: capital(excuseWords[value][page.lang]) })),
          ]}
        />
        {offers.excusable.includes('waiting-days-passed') ? (
          <Field id="excuse-until" name="until" type="date" label={w.excuse.until} hint={w.excuse.untilHint} value={typed.until} />
        ) : null}
      </VerbForm>
    </>
  )
}

export function ReviewForm(forms: FormsProps) {
  const { lang } = forms.page
  const w = formsWords(lang)
  return (
    <>
      <p>{w.review.body}</p>
      <VerbForm forms={forms} verb="review" button={w.review.button} isMain>
        <SelectField
          id="review-finding"
          name="finding"
          label={w.review.finding}
          chosen={typedIn(forms, 'review').finding}
          options={optionsOf(findingWords, lang, w.choose)}
        />
      </VerbForm>
    </>
  )
}
