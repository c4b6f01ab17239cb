import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { list } from '../../words/lists.ts'
import { clock, day } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { roleName } from '../../design/words/frame.ts'
import { type LapsedChange, LapsedChanges } from './lapsed-changes.tsx'
import { type WaitingChange, WaitingChanges } from './waiting-changes.tsx'
import { words } from '../words/people.ts'
import { turnedAway } from '../words/turned-away.ts'
import type { LinkGoes } from '../ways.ts'
import { MayList, type MayLine } from './may-list.tsx'
import { TypedNumbers, type TypedNumber } from './typed-numbers.tsx'
import { type Ends, EndSessions, LostSecondStep, WrongCodes, type WrongCodesTyped } from './sign-in-of-another.tsx'
import { RoleList, type RoleLine, type PositionLine } from './role-list.tsx'

export interface PersonPageProps {
  readonly page: PageContext
  readonly person: {
    readonly id: string
    readonly name: string
    readonly handle: string
    readonly places: readonly string[]
    readonly school: string | null
    readonly active: boolean
    readonly enabled: boolean
  }
  readonly roles: readonly RoleLine[]
  /** What the roster says besides, with which no role comes. */
  readonly otherPositions: readonly PositionLine[]
  readonly may: readonly MayLine[]
  /** Lines of duty of this week. */
  readonly duty: readonly { readonly school: string; readonly role: string; readonly from: string; readonly to: string }[]
  /** What waits for a second person. */
  readonly waiting: { readonly changes: readonly WaitingChange[]; readonly lapsed: readonly LapsedChange[]; readonly deed: string }
  /** The deed of asking that their second steps be taken away; null where there are none, or whoever looks may not ask. */
  readonly lost: string | null
  /** Why an answer to it was not taken. */
  readonly problems: readonly string[]
  /** Wrong codes of the second step in the last 30 days; null where there are none, or whoever looks does not manage people. */
  readonly wrongCodes: WrongCodesTyped | null
  /** Whether whoever looks reads who was turned away. */
  readonly seesTurnedAway?: boolean
  /** Null where whoever looks may not end their sessions. */
  readonly ends: Ends | null
  /** Null where whoever looks may not change it. */
  readonly change: {
    readonly roles: readonly string[]
    readonly schools: readonly { readonly id: string; readonly name: string }[]
    /** What is chosen to be given, and why the school could not be taken. */
    readonly given: { readonly role: string; readonly school: string; readonly problem: string | undefined }
    /** The schools of which they could be principal beside those they are of; with what was chosen, where it could not be taken. */
    readonly wider: {
      readonly schools: readonly { readonly id: string; readonly name: string }[]
      readonly chosen: string
      readonly problem: string | undefined
    }
    readonly deeds: Readonly<Record<'give' | 'take' | 'widen' | 'link' | 'number', string>>
    /** Where a link just made goes. */
    readonly link: LinkGoes | null
    /** When the newest link was given up, since nobody took it. */
    readonly linkUnsentAt: string | null
    /** The numbers that were typed here; with what was typed now, where it could not be taken, and why. */
    readonly numbers: readonly TypedNumber[]
    readonly number: { readonly isAdded: boolean; readonly typed: string; readonly problem: string | undefined }
  } | null
}

/** Somebody who works here: their roles and where each comes from, what they may do and why. */
export function PersonPage({
  seesTurnedAway = false,
  page,
  person,
  roles,
  otherPositions,
  may,
  duty,
  waiting,
  wrongCodes,
  lost,
  problems,
  ends,
  change,
}: PersonPageProps) {
  const { lang } = page
  const w = words(lang).person
  const signIn = !person.active ? w.gone : person.enabled ? w.yes : w.notEnabled
  const onDuty = duty.map(
    line =>
      `${roleName(line.role, lang)}, ${line.school}: ${words(lang).duty.fromTo({ from: day(line.from, lang), to: day(line.to, lang) })}`,
  )
  return (
    <Frame page={page} title={person.name}>
      {problems.length === 0 ? null : (
        <ErrorSummary
          title={w.wrong}
          errors={problems.map(says => {
            const { number, given, wider } = change ?? {}
            const href =
              says === number?.problem ? '#telephone' : says === given?.problem ? '#school' : says === wider?.problem ? '#widen' : undefined
            return href === undefined ? { says } : { href, says }
          })}
        />
      )}
      <p class="c-kicker">
        <a href="/people">{w.back}</a>
      </p>
      <h1>{person.name}</h1>
      <p class="c-lede">{person.places.length === 0 ? w.noPlace : w.works({ places: list(person.places, lang) })}</p>
      {change === null || change.link === null ? null : (
        <div class="c-receipt" role="status">
          <h2>{w.linkTitle}</h2>
          <p>{page.demo ? w.linkKept({ address: '/api/demo/messages' }) : w.linkGoes({ to: change.link })}</p>
          <p>{w.linkAsk}</p>
        </div>
      )}
      <div class="c-cols">
        <div>
          <WaitingChanges page={page} changes={waiting.changes} deed={waiting.deed} />
          <LapsedChanges lang={lang} changes={waiting.lapsed} />
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
          {seesTurnedAway ? (
            <p>
              <a href={`/people/turned-away?person=${person.id}`}>{turnedAway[lang].link}</a>
            </p>
          ) : null}
          {wrongCodes === null ? null : <WrongCodes page={page} codes={wrongCodes} />}
          {ends === null ? null : <EndSessions page={page} person={person} ends={ends} />}
          {lost === null ? null : <LostSecondStep page={page} person={person} deed={lost} />}
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
  const { given } = change
  const schools = [{ value: '', label: w.chooseSchool }, ...change.schools.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <>
      <h2>{w.giveTitle}</h2>
      <form method="post" action={`/people/${person.id}`}>
        <FormToken page={page} deed={change.deeds.give} />
        <SelectField name="give" label={w.role} options={options} chosen={given.role} />
        <SelectField name="school" label={w.school} hint={w.schoolHint} error={given.problem} options={schools} chosen={given.school} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button">{w.giveButton}</button>
        </div>
      </form>
      {change.wider.schools.length === 0 ? null : <WidenForm page={page} person={person} change={change} />}
      {person.active && person.enabled ? (
        <>
          <h2>{w.linkTitle}</h2>
          <p>{w.linkHint}</p>
          {change.linkUnsentAt === null ? null : (
            <p>
              <strong>{w.linkUnsent({ day: day(change.linkUnsentAt, lang), time: clock(change.linkUnsentAt, lang) })}</strong>
            </p>
          )}
          <form method="post" action={`/people/${person.id}/link`}>
            <FormToken page={page} deed={change.deeds.link} />
            <div class="c-actions c-actions--stack">
              <button class="usa-button usa-button--outline">{w.linkButton}</button>
            </div>
          </form>
        </>
      ) : null}
      {person.active ? <TypedNumbers {...{ page, person, numbers: change.numbers, ...change.number }} deed={change.deeds.number} /> : null}
    </>
  )
}

function WidenForm({ page, person, change: { wider, deeds } }: Parameters<typeof ChangeForms>[0]) {
  const w = words(page.lang).person
  const options = [{ value: '', label: w.chooseSchool }, ...wider.schools.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <>
      <h2>{w.widenTitle}</h2>
      <form method="post" action={`/people/${person.id}`}>
        <FormToken page={page} deed={deeds.widen} />
        <SelectField name="widen" label={w.school} hint={w.widenHint} error={wider.problem} options={options} chosen={wider.chosen} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button usa-button--outline">{w.widenButton}</button>
        </div>
      </form>
    </>
  )
}
