import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { day } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { NoMessages } from '../../design/no-messages.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Status } from '../../design/status.tsx'
import { secondStepSettings } from '../second-step.ts'
import { kept } from '../words/kept.ts'
import { words } from '../words/people.ts'
import { IssuerSetting, type IssuerSettingProps } from './issuer-setting.tsx'
import { type PlanSets, SetByPlan } from './set-by-plan.tsx'
import { Terms } from './terms.tsx'
import { TryPiece, type TryProps } from './try-piece.tsx'

export const settingFields = ['name', 'officePhone', 'schoolBegins', 'schoolEnds'] as const
export type SettingField = (typeof settingFields)[number]

export interface SettingsPageProps {
  readonly page: PageContext
  readonly typed: Readonly<Record<SettingField, string>>
  readonly errors: Readonly<Partial<Record<SettingField, string>>>
  /** Whether a second step of sign-in is asked; null where whoever looks does not change it. */
  readonly secondStep?: { readonly asked: string } | null
  readonly isSaved: boolean
  readonly deed: string
  readonly fixed: { readonly address: string; readonly zone: string; readonly isDemo: boolean; readonly schools: readonly string[] }
  /** How many callbacks of telephone companies were refused, and since which day. */
  readonly refusedCallbacks?: { readonly howMany: number; readonly since: string | null } | null
  readonly issuer?: IssuerSettingProps['issuer']
  readonly trial?: TryProps
  readonly terms: readonly { readonly title: string; readonly startsOn: string; readonly endsOn: string }[]
  /** Null where nobody told us what the plan sets. */
  readonly plan: readonly PlanSets[] | null
}

/** What the district says of itself, and what others set for it. */
export function SettingsPage({
  page,
  typed,
  errors,
  secondStep = null,
  isSaved,
  deed,
  fixed,
  refusedCallbacks = null,
  issuer = null,
  trial = { channels: null, tried: null },
  terms,
  plan,
}: SettingsPageProps) {
  const { lang } = page
  const w = words(lang).settings
  const wrong = settingFields.flatMap(name => (errors[name] === undefined ? [] : [{ href: `#${name}`, says: errors[name] }]))
  return (
    <Frame page={page} title={w.title}>
      {wrong.length === 0 ? null : <ErrorSummary title={w.wrong} errors={wrong} />}
      <h1>{w.heading({ name: page.district.name })}</h1>
      <p class="c-lede">{w.lede}</p>
      <NoMessages page={page} />
      {isSaved ? (
        <p role="status">
          <Status is="there">{w.saved}</Status>
        </p>
      ) : null}
      <div class="c-cols">
        <div>
          <form method="post" action="/settings">
            <FormToken page={page} deed={deed} />
            <Field name="name" label={w.name} value={typed.name} error={errors.name} required />
            <Field
              name="officePhone"
              type="tel"
              label={w.officePhone}
              hint={w.officePhoneHint}
              value={typed.officePhone}
              error={errors.officePhone}
            />
            <div class="c-fields">
              <Field
                name="schoolBegins"
                type="time"
                label={w.schoolBegins}
                value={typed.schoolBegins}
                error={errors.schoolBegins}
                required
              />
              <Field name="schoolEnds" type="time" label={w.schoolEnds} value={typed.schoolEnds} error={errors.schoolEnds} required />
            </div>
            <p class="usa-hint">{w.hoursHint}</p>
            {secondStep === null ? null : (
              <SelectField
                name="secondStep"
                label={w.secondStep}
                hint={w.secondStepHint}
                chosen={secondStep.asked}
                options={secondStepSettings.map(value => ({ value, label: w.secondSteps[value] }))}
              />
            )}
            <div class="c-actions">
              <button class="usa-button">{w.button}</button>
            </div>
          </form>
        </div>
        <aside aria-labelledby="fixed">
          <h2 id="fixed">{w.fixed}</h2>
          <Pairs
            pairs={[
              [w.address, <span class="c-hash">{fixed.address}</span>],
              [w.zone, <span class="c-hash">{fixed.zone}</span>],
              [w.demo, fixed.isDemo ? w.isDemo : w.isReal],
              [w.schools, fixed.schools.length === 0 ? '0' : fixed.schools.map(name => <p key={name}>{name}</p>)],
              ...(refusedCallbacks?.since
                ? [[w.callbacks, w.callbacksRefused({ n: refusedCallbacks.howMany, since: day(refusedCallbacks.since, lang) })] as const]
                : []),
            ]}
          />
          <p class="c-after">
            <a href="/people/access">{words(lang).access.title}</a>
          </p>
          <TryPiece page={page} deed={deed} {...trial} />
          <IssuerSetting lang={lang} issuer={issuer} />
          <p>
            <a href="/people/kept">{kept[lang].title}</a>
          </p>
        </aside>
      </div>
      <SetByPlan lang={lang} plan={plan ?? []} />
      <Terms lang={lang} terms={terms.map(term => ({ ...term, from: day(term.startsOn, lang), to: day(term.endsOn, lang) }))} />
    </Frame>
  )
}
