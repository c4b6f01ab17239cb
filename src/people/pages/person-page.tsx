import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { list } from '../../words/lists.ts'
import { day } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { roleName } from '../../design/words/frame.ts'
import { words } from '../words/people.ts'
import { MayList, type MayLine } from './may-list.tsx'
import { RoleList, type RoleLine, type PositionLine } from './role-list.tsx'

export interface PersonPageProps {
  readonly page: PageContext
  readonly person: {
    readonly id: string
    readonly name: string
    readonly handle: string
    readonly places: readonly string[]
    readonly active: boolean
    readonly enabled: boolean
  }
  readonly roles: readonly RoleLine[]
  /** What the roster says besides, with which no role comes. */
  readonly otherPositions: readonly PositionLine[]
  readonly may: readonly MayLine[]
  /** Lines of duty of this week. */
  readonly duty: readonly { readonly school: string; readonly role: string; readonly from: string; readonly to: string }[]
  /** Null where whoever looks may not change it. */
  readonly change: {
    readonly roles: readonly string[]
    readonly deeds: Readonly<Record<'give' | 'take' | 'link', string>>
    readonly problems: readonly string[]
    /** A link just made, shown this once. */
    readonly link: string | null
  } | null
}

/** Somebody who works here: their roles and where each comes from, what they may do and why. */
export function PersonPage({ page, person, roles, otherPositions, may, duty, change }: PersonPageProps) {
  const { lang } = page
  const w = words(lang).person
  const signIn = !person.active ? w.gone : person.enabled ? w.yes : w.notEnabled
  const onDuty = duty.map(
    line =>
      `${roleName(line.role, lang)}, ${line.school}: ${words(lang).duty.fromTo({ from: day(line.from, lang), to: day(line.to, lang) })}`,
  )
  return (
    <Frame page={page} title={person.name}>
      {change === null || change.problems.length === 0 ? null : (
        <ErrorSummary title={w.wrong} errors={change.problems.map(says => ({ says }))} />
      )}
      <p class="c-kicker">
        <a href="/people">{w.back}</a>
      </p>
      <h1>{person.name}</h1>
      <p class="c-lede">{person.places.length === 0 ? w.noPlace : w.works({ places: list(person.places, lang) })}</p>
      {change === null || change.link === null ? null : (
        <div class="c-receipt" role="status">
          <h2>{w.linkTitle}</h2>
          <p class="c-hash">{change.link}</p>
          <p>{w.linkShown}</p>
        </div>
      )}
      <div class="c-cols">
        <div>
          <RoleList page={page} personId={person.id} roles={roles} otherPositions={otherPositions} deed={change?.deeds.take ?? null} />
          <MayList lang={lang} title={w.mayTitle({ name: person.name })} lines={may} />
          <p>
            <a href="/people/access">{w.access}</a>
          </p>
        </div>
        <aside aria-labelledby="about">
          <h2 id="about">{w.about}</h2>
          <Pairs
            pairs={[
              [w.signsInAs, <span class="c-hash">{person.handle}</span>],
              [w.maySignIn, signIn],
              [w.duty, onDuty.length === 0 ? w.noDuty : onDuty.map(line => <p key={line}>{line}</p>)],
            ]}
          />
          {change === null ? null : <ChangeForms page={page} person={person} change={change} />}
        </aside>
      </div>
    </Frame>
  )
}

function ChangeForms({
  page,
  person,
  change,
}: Pick<PersonPageProps, 'page' | 'person'> & { change: NonNullable<PersonPageProps['change']> }) {
  const { lang } = page
  const w = words(lang).person
  const options = [{ value: '', label: w.choose }, ...change.roles.map(role => ({ value: role, label: roleName(role, lang) }))]
  return (
    <>
      <h2>{w.giveTitle}</h2>
      <form method="post" action={`/people/${person.id}`}>
        <FormToken page={page} deed={change.deeds.give} />
        <SelectField name="give" label={w.role} options={options} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button">{w.giveButton}</button>
        </div>
      </form>
      {person.active && person.enabled ? (
        <>
          <h2>{w.linkTitle}</h2>
          <p>{w.linkHint}</p>
          <form method="post" action={`/people/${person.id}/link`}>
            <FormToken page={page} deed={change.deeds.link} />
            <div class="c-actions c-actions--stack">
              <button class="usa-button usa-button--outline">{w.linkButton}</button>
            </div>
          </form>
        </>
      ) : null}
    </>
  )
}
