import type { PageContext } from '../../../../design/context.ts'
import { SelectField } from '../../../../design/select-field.tsx'
import { formsWords } from '../../words/forms.ts'
import { twiceWords } from '../../words/twice.ts'
import type { ContactView } from '../view.ts'
import { requestSaid } from './said.ts'
import { type FormsProps, typedIn, VerbForm } from './verb-form.tsx'

/** The other record of one visit: on the one that is closed, and on the one that counts. */
export function TwiceLinks({ page: { lang }, view }: { page: PageContext; view: Pick<ContactView, 'reason' | 'twice' | 'twiceOf'> }) {
  const w = twiceWords[lang]
  return (
    <>
      {view.reason === 'written-twice' ? (
        <section class="c-answer c-answer--hold" aria-labelledby="counts-elsewhere">
          <h2 id="counts-elsewhere">{w.closed.title}</h2>
          <p>
            {view.twiceOf === null ? w.closed.elsewhere : w.closed.body}{' '}
            {view.twiceOf === null ? null : <a href={`/contacts/${view.twiceOf}`}>{w.seeOther}</a>}
          </p>
        </section>
      ) : null}
      {view.twice.length === 0 ? null : (
        <section aria-labelledby="same-visit">
          <h2 id="same-visit">{w.kept.title}</h2>
          <p>{w.kept.body}</p>
          <ul>
            {view.twice.map(id => (
              <li key={id}>
                <a href={`/contacts/${id}`}>{w.seeTwice}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Closes this record in favour of another of the same visit. */
export function TwiceForm(forms: FormsProps) {
  const { page, offers } = forms
  const w = twiceWords[page.lang]
  return (
    <>
      <p>{w.body}</p>
      <VerbForm forms={forms} verb="decline" which="twice" button={w.button}>
        <input type="hidden" name="reason" value="written-twice" />
        <SelectField
          id="twice-of"
          name="of"
          label={w.other}
          chosen={typedIn(forms, 'decline')['of']}
          options={[
            { value: '', label: formsWords(page.lang).choose },
            ...offers.twice.map(({ id, askedAt, facts }) => ({
              value: id,
              label: w.option({ day: askedAt, at: askedAt, what: requestSaid({ call: null, facts }, page.lang) }),
            })),
          ]}
        />
      </VerbForm>
    </>
  )
}
