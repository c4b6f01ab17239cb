import { Choices } from './choices.tsx'
import type { PageContext } from './context.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Faults } from './faults.tsx'
import { Field } from './field.tsx'
import { FormToken } from './form-token.tsx'
import { Piece } from './gallery-piece.tsx'
import { FilterLink } from './filter-link.tsx'
import { MoreLink } from './more-link.tsx'
import { wording } from './words/gallery.ts'
import { SelectField } from './select-field.tsx'
import { Tick } from './tick.tsx'
import { words } from './words/frame.ts'

/** The pieces of forms: they are sent nowhere, for this form asks only for the page again. */
export function GalleryForms({ page }: { page: PageContext }) {
  const { lang } = page
  const g = wording[lang]
  const answers = Object.entries(g.answers).map(([value, label]) => ({ value, label, hint: value === 'fight' ? g.fightHint : undefined }))
  const schools = g.schools.map((label, index) => ({ value: String(index), label }))
  return (
    <form id="filter" method="get" action="/design">
      <FormToken page={{ ...page, csrf: null }} />
      <Piece title={g.pieces.buttons}>
        <div class="c-actions">
          <button class="usa-button usa-button--big">{g.send}</button>
          <a class="usa-button usa-button--outline" href="/design">
            {g.back}
          </a>
          <a class="usa-button usa-button--danger" href="tel:911">
            {words(lang).call911}
          </a>
        </div>
      </Piece>
      <Piece title={words(lang).more}>
        <MoreLink lang={lang} address="/design" next="1" />
      </Piece>
      <Piece title={words(lang).toFilter}>
        <FilterLink lang={lang} />
      </Piece>
      <Piece title={g.pieces.choices}>
        <Choices
          name="what"
          legend={g.question}
          hint={g.hint}
          answers={answers}
          chosen="fight"
          more={{ summary: g.more, groups: [{ title: g.group, answers: [{ value: 'last', label: g.answers.other }] }] }}
        />
        <Choices name="one" legend={g.question} columns="one" answers={answers.slice(0, 2)} />
      </Piece>
      <Piece title={g.pieces.ticks}>
        <Tick name="drill" value="true" label={g.tick} hint={g.hint} />
        <div class="c-after">
          <Tick name="drill-too" value="true" label={g.tick} checked />
        </div>
      </Piece>
      <Piece title={g.pieces.fields}>
        <Field name="empty" label={g.room} />
        <Field name="hinted" label={g.room} hint={g.roomHint} value="214" suggestions={['214', '215']} />
        <Field name="mistaken" label={g.room} hint={g.roomHint} error={g.roomError} />
        <Field name="day" label={g.day} type="date" />
        <Field name="file" label={g.file} type="file" />
        <SelectField name="school" label={g.school} options={schools} chosen="1" />
        <SelectField name="school-mistaken" label={g.school} options={schools} error={g.schoolError} />
      </Piece>
      <Piece title={g.pieces.errors}>
        <ErrorSummary title={g.wrong} errors={[{ href: '#mistaken', says: g.roomError }, { says: g.schoolError }]} />
        <Faults
          lang={lang}
          faults={[
            { file: 'users.csv', line: 12, column: 4, message: 'The role is “wizard”. Expected one of student, teacher.' },
            { file: 'manifest.csv', line: null, column: null, message: 'The file is not there. Expected it beside the others.' },
          ]}
        />
      </Piece>
    </form>
  )
}
