import type { PageContext } from '../../../design/context.ts'
import { Field, LongField } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { type Form, type FormProblem, type FormRole, formRoles } from '../placing-form.ts'
import { placingWords } from '../words/plan.ts'

interface PlanFormProps {
  readonly page: PageContext
  readonly form: Form
  readonly problems: readonly FormProblem[]
  readonly schools: readonly { readonly orgCode: string; readonly name: string }[]
  readonly isReach: boolean
  readonly deed: string
}

/** What there is to place, and what matters. */
export function PlanForm({ page, form, problems, schools, isReach, deed }: PlanFormProps) {
  const { lang } = page
  const w = placingWords[lang]
  const box = (name: string) => ({ name, value: form[name] ?? '', error: problems.find(({ field }) => field === name)?.says[lang] })
  return (
    <form method="post" action="/invest/staffing/plan" data-staffing="form">
      <FormToken page={page} deed={deed} />
      <input type="hidden" name="do" value="place" />
      <h2>{w.roles}</h2>
      <p>
        {w.rolesHint} {isReach ? w.countsStudents : w.countsPositions}
      </p>
      {formRoles.map(role => (
        <RoleFields key={role} {...{ page, role, form, isReach, box }} />
      ))}
      <h2>{w.wishes}</h2>
      <div class="c-fields">
        <Field {...box('steps')} label={w.steps} hint={w.stepsHint} />
        <Field {...box('most')} label={w.most} />
        <Field {...box('guaranteed')} label={w.guaranteed} />
        <Field {...box('bonus')} label={w.bonus} hint={w.bonusHint} />
        <Field {...box('budget')} label={w.budget} />
        <Field {...box('minutes')} label={w.minutes} hint={w.minutesHint} />
      </div>
      <LongField {...box('regions')} label={w.regions} hint={w.regionsHint} rows={3} />
      <LongField {...box('pins')} label={w.pins} hint={w.pinsHint} rows={3} />
      <details>
        <summary>{w.codes({ n: schools.length })}</summary>
        <ul class="c-codes">
          {schools.slice(0, 400).map(({ orgCode, name }) => (
            <li key={orgCode}>{`${orgCode} ${name}`}</li>
          ))}
        </ul>
      </details>
      <div class="c-actions">
        <button class="usa-button">{w.place}</button>
      </div>
    </form>
  )
}

function RoleFields({
  page,
  role,
  form,
  isReach,
  box,
}: {
  page: PageContext
  role: FormRole
  form: Form
  isReach: boolean
  box: (name: string) => { name: string; value: string; error: string | undefined }
}) {
  const w = placingWords[page.lang]
  const [weight, half] = [`weight-${role}`, `half-${role}`]
  return (
    <fieldset class="usa-fieldset c-role">
      <legend class="usa-legend">{w.names[role]}</legend>
      <div class="c-role__boxes">
        <Field {...box(`posts-${role}`)} label={w.posts} />
        <Field {...box(`cost-${role}`)} label={w.cost} />
        <div class="c-field">
          <label class="usa-label" for={weight}>
            {w.weight}
          </label>
          <input class="c-slider" type="range" id={weight} name={weight} min="0" max="2" step="0.05" value={form[weight] ?? '1'} />
          <output for={weight}>{form[weight] ?? '1'}</output>
        </div>
        <Field {...box(`ratio-${role}`)} label={isReach ? w.reaches : w.ratio} hint={w.ratios[role]} />
      </div>
      <label class="c-choice" for={half}>
        <input type="checkbox" id={half} name={half} value="yes" checked={form[half] === 'yes'} />
        <span>{w.half}</span>
      </label>
    </fieldset>
  )
}
