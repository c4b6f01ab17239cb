import { Call911 } from '../../design/call-911.tsx'
import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { secretName } from '../../platform/issuers/index.ts'
import { list } from '../../words/lists.ts'
import type { ChannelSeen } from '../channels-missing.ts'
import type { SetUpField, SetUpTyped } from '../read-asked.ts'
import { setUp } from '../words/setup.ts'

export interface SetUpPageProps {
  readonly page: PageContext
  /** Why the code was not taken. */
  readonly problem?: string | undefined
  /** Once the code was heard. */
  readonly form?: {
    readonly code: string
    readonly typed: SetUpTyped
    readonly errors: Readonly<Partial<Record<SetUpField, string>>>
    /** What is wrong with none of the fields. */
    readonly problems: readonly string[]
    readonly plans: readonly string[]
    readonly channels: readonly ChannelSeen[]
  }
}

/** What stands at every address until there is a district: 911, and the way to set one up. */
export function SetUpPage({ page, problem, form }: SetUpPageProps) {
  const w = setUp[page.lang]
  const errors = form
    ? [...form.problems.map(says => ({ says })), ...Object.entries(form.errors).map(([field, says]) => ({ href: `#${field}`, says }))]
    : problem === undefined
      ? []
      : [{ href: '#code', says: problem }]
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        {errors.length === 0 ? null : <ErrorSummary title={w.wrong} errors={errors} />}
        <h1>{w.title}</h1>
        <p class="c-lede">{w.lede}</p>
        <Call911 lang={page.lang} now title={w.danger} />
        {form ? <DistrictForm page={page} form={form} /> : <CodeForm page={page} problem={problem} />}
      </div>
    </Frame>
  )
}

function CodeForm({ page, problem }: Pick<SetUpPageProps, 'page' | 'problem'>) {
  const w = setUp[page.lang]
  return (
    <>
      <form method="post" action="/setup">
        <Field name="code" label={w.askCode} hint={w.askCodeHint} error={problem} />
        <div class="c-actions">
          <button class="usa-button">{w.codeButton}</button>
        </div>
      </form>
      <p class="c-after">{w.orCommand}</p>
    </>
  )
}

function DistrictForm({ page, form }: { readonly page: PageContext; readonly form: NonNullable<SetUpPageProps['form']> }) {
  const { lang } = page
  const w = setUp[lang]
  const box = (name: Exclude<SetUpField, 'plan'>) => ({ name, value: form.typed[name] ?? '', error: form.errors[name] })
  return (
    <>
      <h2>{w.form}</h2>
      <form method="post" action="/setup">
        <input type="hidden" name="code" value={form.code} />
        <input type="hidden" name="make" value="yes" />
        <Field {...box('name')} label={w.name} hint={w.nameHint} />
        <Field {...box('slug')} label={w.slug} hint={w.slugHint} />
        <Field {...box('officePhone')} type="tel" label={w.officePhone} hint={w.officePhoneHint} />
        <Field {...box('superintendent')} label={w.superintendent} hint={w.superintendentHint} />
        <Field {...box('reach')} label={w.reach} hint={w.reachHint} />
        <SelectField
          name="plan"
          label={w.plan}
          hint={w.planHint}
          error={form.errors.plan}
          options={form.plans.map(value => ({ value, label: value }))}
          chosen={form.typed.plan}
        />
        <Field {...box('issuer')} label={w.issuerAddress} hint={w.issuerHint} />
        <Field {...box('clientId')} label={w.clientId} hint={w.clientIdHint} />
        <div class="c-actions">
          <button class="usa-button">{w.make}</button>
        </div>
      </form>
      <h2>{w.channels}</h2>
      <p>{w.channelsLede}</p>
      <Pairs
        pairs={form.channels.map(({ channel, missing }) => [
          w.channel[channel],
          missing.length === 0 ? w.isSet : w.missing({ n: missing.length, names: list(missing, lang) }),
        ])}
      />
    </>
  )
}

export interface SetUpDonePageProps {
  readonly page: PageContext
  readonly made: {
    readonly name: string
    readonly slug: string
    readonly handle: string
    readonly to: string
    /** Null where it went by message. */
    readonly link: string | null
    /** Whether a second step is asked of them, and which can be set up. */
    readonly asksSecondStep: boolean
    readonly steps: { readonly passkeys: boolean; readonly codes: boolean }
    /** The issuer that was set, and where it leads back to. */
    readonly issuer: string | null
    readonly origin: string
  }
}

/** The end of it: the link, once, and what comes next. */
export function SetUpDonePage({ page, made }: SetUpDonePageProps) {
  const w = setUp[page.lang]
  const { name, slug, handle, to, link, asksSecondStep, steps, issuer, origin } = made
  const step = !asksSecondStep ? w.stepMissing : steps.passkeys ? (steps.codes ? w.stepEither : w.stepPasskey) : w.stepCodes
  return (
    <Frame page={page} title={w.doneTitle({ name })}>
      <div class="c-narrow">
        <h1>{w.doneTitle({ name })}</h1>
        <div class="c-receipt" role="status">
          {link === null ? (
            <p>{w.doneSent({ to, handle, slug })}</p>
          ) : (
            <>
              <p>{w.doneLink({ to })}</p>
              <p class="c-hash">{link}</p>
              <p>
                <a class="usa-button" href={link}>
                  {w.doneOpen}
                </a>
              </p>
            </>
          )}
        </div>
        <h2>{w.step}</h2>
        <p>{step({ slug })}</p>
        <h2>{w.next}</h2>
        <ol>
          {[w.nextRoster, w.nextRoles, w.nextDuty, w.nextChannel].map(says => (
            <li key={says}>{says}</li>
          ))}
        </ol>
        <p>{issuer === null ? w.issuer : w.issuerNext({ issuer, secret: secretName(slug), address: `${origin}/sign-in/issuer/return` })}</p>
      </div>
    </Frame>
  )
}
