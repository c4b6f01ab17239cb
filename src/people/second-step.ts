import { type Role, secondStepRoles } from './roles.ts'

/** When a second step of sign-in is asked for, and how long one counts. */

/** `owed`: theirs were taken away, so that the next sign-in sets one up anew. */
export const stepKinds = ['passkey', 'code', 'owed'] as const
export type StepKind = (typeof stepKinds)[number]

/** Whether a district asks it of whoever leads, decides or counsels, or leaves it to each. */
export const secondStepSettings = ['asked', 'own-choice'] as const
export type SecondStepSetting = (typeof secondStepSettings)[number]

export interface AskedOf {
  readonly roles: readonly Role[]
  readonly steps: readonly StepKind[]
  readonly setting: SecondStepSetting
}

/** Always of whoever has set one up, or owes one. */
export const isAsked = ({ roles, steps, setting }: AskedOf): boolean =>
  steps.length > 0 || (setting === 'asked' && roles.some(role => secondStepRoles.some(each => each === role)))

/** Something to show, rather than to set up first. */
export const hasStep = (steps: readonly StepKind[]): boolean => steps.some(step => step !== 'owed')

/** For so long after it was shown, a second step also stands for what asks it anew. */
const freshMillis = 10 * 60_000

/** What changes who can get in asks a second step shown within ten minutes, of whoever has one. */
export const isFresh = ({ steps, secondAt }: { readonly steps: readonly StepKind[]; readonly secondAt: Date | null }, now: Date): boolean =>
  !hasStep(steps) || (secondAt !== null && now.getTime() - secondAt.getTime() <= freshMillis)

/** For so long a passkey may sign what it was given. */
export const challengeSeconds = 5 * 60

export const passkeysAtMost = 10
export const recoveryCodesMade = 10

/** So many wrong codes, within so long; then whoever types them waits. */
export const wrongAtMost = 5
export const wrongSeconds = 15 * 60

/** Whoever types slowly enough never waits: so many within a day are told as well. */
const wrongADay = 10
export const wrongDaySeconds = 86_400

/** Told once, nobody is told again for so long: whoever types codes could keep a telephone ringing until it is muted, and it rings for calls too. */
const quietSeconds = 6 * 3_600

interface Wrong {
  readonly at: Date
  readonly told: boolean
}

/** Whether wrong codes of the day before now, and one more typed now, are so many that its person and who leads are told. */
export function isToldNow(before: readonly Wrong[], now: Date): boolean {
  const within = (seconds: number) => before.filter(({ at }) => at.getTime() > now.getTime() - seconds * 1_000)
  if (within(quietSeconds).some(({ told }) => told)) return false
  return within(wrongDaySeconds).length + 1 >= wrongADay || within(wrongSeconds).length + 1 >= wrongAtMost
}
