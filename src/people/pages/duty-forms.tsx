import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { type Option, SelectField } from '../../design/select-field.tsx'
import { roleName } from '../../design/words/frame.ts'
import { words } from '../words/people.ts'
import { spanSaid } from './duty-span.ts'
import type { SchoolOnDuty } from './duty-view.ts'

export interface DutyChange {
  readonly schools: readonly Option[]
  readonly people: readonly Option[]
  /** Where not everybody who works here is listed: how to find the others. */
  readonly look?: { readonly text: string; readonly says: string } | null
  /** What the search for a name keeps of the form, as its address says it. */
  readonly keeps?: Readonly<Record<string, string>>
  readonly roles: readonly string[]
  readonly deed: string
  readonly typed?: Readonly<Record<string, string>>
  readonly problems?: readonly string[]
  /** Whether they are meant to be on duty as what they are not. */
  readonly unsure?: { readonly says: string; readonly role: string }
}

export interface DutyFormProps {
  readonly page: PageContext
  readonly monday: string
  readonly change: DutyChange
}

/** Asked again before somebody is on duty as what they are not. */
export function SureForm({ unsure, ...form }: DutyFormProps & { readonly unsure: { readonly says: string; readonly role: string } }) {
  const w = words(form.page.lang).duty
  return (
    <section class="c-narrow" aria-labelledby="sure">
      <h2 id="sure">{w.sureTitle}</h2>
      <p role="alert">{unsure.says}</p>
      <AddForm {...form}>
        <button class="usa-button" name="sure" value="yes">
          {w.sureYes({ role: roleName(unsure.role, form.page.lang) })}
        </button>
      </AddForm>
    </section>
  )
}

/** Finds by name whom the list to choose from does not hold. */
export function LookForm({ page, monday, change, look }: DutyFormProps & { readonly look: NonNullable<DutyChange['look']> }) {
  const w = words(page.lang).duty
  return (
    <form method="get" action="/duty#add">
      <input type="hidden" name="week" value={monday} />
      {Object.entries(change.keeps ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="look" label={w.look} hint={look.says} type="search" value={look.text} />
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{w.lookButton}</button>
      </div>
    </form>
  )
}

export function AddForm({ page, monday, change, children }: DutyFormProps & { readonly children: preact.ComponentChildren }) {
  const w = words(page.lang).duty
  const typed = change.typed ?? {}
  return (
    <form method="post" action="/duty">
      <FormToken page={page} deed={change.deed} />
      <input type="hidden" name="week" value={monday} />
      <SelectField name="school" label={w.school} options={change.schools} chosen={typed['school']} />
      <SelectField name="person" label={w.person} options={change.people} chosen={typed['person']} />
      <SelectField
        name="role"
        label={w.role}
        options={change.roles.map(role => ({ value: role, label: roleName(role, page.lang) }))}
        chosen={typed['role']}
      />
      <Field name="order" label={w.order} hint={w.orderHint} type="number" value={typed['order'] ?? '1'} />
      <div class="c-fields">
        <Field name="from" label={w.from} type="datetime-local" value={typed['from']} />
        <Field name="to" label={w.to} type="datetime-local" value={typed['to']} />
      </div>
      <div class="c-actions">{children}</div>
    </form>
  )
}

export interface TakeOffProps {
  readonly page: PageContext
  readonly monday: string
  readonly schools: readonly SchoolOnDuty[]
  readonly deed: string
}

/** Each line of the week with the button that takes it off. */
export function TakeOff({ page, monday, schools, deed }: TakeOffProps) {
  const { lang } = page
  const w = words(lang).duty
  return (
    <>
      {schools
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, name, lines }) => (
          <div key={id}>
            <h3>{name}</h3>
            <ul class="c-plain-list">
              {lines.map(line => (
                <li key={line.key}>
                  <p>{`${roleName(line.role, lang)}, ${spanSaid(line, lang)}`}</p>
                  <form method="post" action="/duty">
                    <FormToken page={page} deed={`${deed}-${line.key}`} />
                    <input type="hidden" name="week" value={monday} />
                    <input type="hidden" name="remove" value={line.key} />
                    <button class="c-plain-button">{w.remove({ name: line.name })}</button>
                  </form>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  )
}
