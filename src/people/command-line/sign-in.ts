import { readFile } from 'node:fs/promises'
import { type DistrictId, freshId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { IssuerReach } from '../../platform/issuers/index.ts'
import { checkIssuer } from '../issuer/check-issuer.ts'
import { readIssuerSetting } from '../issuer/read-setting.ts'
import { removeIssuer, setIssuer, unbindPerson } from '../issuer/set-issuer.ts'
import type { IssuerSetting } from '../issuer/setting.ts'
import { setSecondStep } from '../commands/settings.ts'
import { secondStepSettings } from '../second-step.ts'
import { findIssuer } from '../store/issuer.ts'
import { misused, type Told, told, toldNo } from './told.ts'

export interface SignInArguments {
  readonly district: DistrictId
  readonly verb: string
  /** The file of `set`, the handle of `unbind`, the setting of `second-step`. */
  readonly word: string | undefined
  readonly at: Date
  /** Where people reach us: `https://safety.example.org`. */
  readonly origin: string
  readonly reach: IssuerReach
}

/** `sign-in set FILE.json`, `sign-in second-step asked|own-choice`, `sign-in show`, `sign-in check`, `sign-in off`, `sign-in unbind HANDLE`. */
export async function signInCommand(database: Database, asked: SignInArguments): Promise<Told> {
  const { verb, word, at, origin } = asked
  const deed = { by: 'operator', at, deed: freshId<string>() } as const
  const within = <T>(work: (tx: Tx) => Promise<T>) => database.transaction('app', asked.district, work)
  if (verb === 'set') {
    const read = readIssuerSetting(await readFile(word ?? '', 'utf8'))
    if (read.kind === 'faults') return { exit: 1, json: { ok: false, errors: read.faults }, text: read.faults.join('\n') }
    const no = await within(tx => setIssuer(tx, { ...deed, setting: read.setting }))
    if (no) return toldNo(no)
    const register = registeredAt(read.setting, origin)
    return told(
      { ok: true, setting: read.setting, register },
      `People sign in by ${read.setting.issuer}. Register there: ${register.join(' and ')}.`,
    )
  }
  if (verb === 'unbind') {
    const done = await within(tx => unbindPerson(tx, { ...deed, handle: word ?? '' }))
    if (isNo(done)) return toldNo(done)
    const { person, released } = done
    return told(
      { ok: true, released },
      released === 0
        ? `No account is bound to ${person.handle}.`
        : `The next account that names ${person.handle} is theirs. What they are signed in with now stays.`,
    )
  }
  if (verb === 'second-step') {
    const to = secondStepSettings.find(each => each === word)
    if (!to) return misused(`“${word ?? ''}” is no setting of the second step; asked or own-choice was expected.`)
    await within(tx => setSecondStep(tx, { ...deed, to }))
    return told({ ok: true, secondStep: to }, to === 'asked' ? askedNow : ownChoiceNow)
  }
  if (verb === 'off') {
    const no = await within(tx => removeIssuer(tx, deed))
    return no ? toldNo(no) : told({ ok: true }, 'People sign in with links alone. Sessions that are open stay open.')
  }
  const setting = (await within(findIssuer))?.setting
  if (verb === 'show') return told({ ok: true, setting: setting ?? null }, setting ? JSON.stringify(setting, null, 2) : noneSet)
  if (verb !== 'check')
    return misused(`There is no command sign-in ${verb}; sign-in set, show, check, off, unbind or second-step was expected.`)
  if (!setting) return { exit: 1, json: { ok: false, error: noneSet }, text: noneSet }
  const slug = (await within(findDistrict))?.slug ?? ''
  const wrong = await checkIssuer(setting, { reach: asked.reach, slug, at })
  const register = registeredAt(setting, origin)
  if (wrong.length > 0) return { exit: 1, json: { ok: false, errors: wrong, register }, text: wrong.join('\n') }
  return told(
    { ok: true, register },
    `${setting.issuer} looks right from here. Whether it knows us shows when somebody signs in. Registered there must be ${register.join(' and ')}.`,
  )
}

const askedNow = 'A second step is asked of superintendents, designees, coordinators, clinicians and counsel from now on.'
const ownChoiceNow = 'A second step is asked of whoever has set one up, and of nobody else.'
const noneSet = 'No sign-in service is set. Set one with concord sign-in set FILE.json; docs/sign-in.md shows such a file.'

/** The addresses that the issuer must know of us. */
const registeredAt = ({ kind }: IssuerSetting, origin: string): readonly string[] =>
  kind === 'oidc' ? [`${origin}/sign-in/issuer/return`] : [`${origin}/sign-in/saml/metadata`, `${origin}/sign-in/saml/return`]
