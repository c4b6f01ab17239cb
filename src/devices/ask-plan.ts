import { hardening, hardeningAnswers } from '../contact/index.ts'
import type { Measure } from '../evidence/contract.ts'
import type { Lang } from '../kernel/lang.ts'
import { type InForce, listOf, saysAlone, sectionsOver } from '../plan/index.ts'
import type { DevicesKit } from './devices-kit.ts'
import { situationOf, turningDays } from './rules/situation.ts'
import type { DeviceState } from './state.ts'
import type { DeviceView } from './view.ts'

export type Said = Pick<DeviceView, 'answer' | 'says' | 'because' | 'conditions' | 'obligations' | 'sign' | 'turns'>

/** What the plan in force says of a device on a day, on whose word, and when that changes by itself. Pure once made. */
export function askingOf(kit: Pick<DevicesKit, 'plans' | 'gradeOf'>, inForce: InForce | undefined, lang: Lang) {
  const decide = (device: DeviceState, today: string) => {
    const found = inForce?.decide(hardening.name, situationOf(device, gradeOf(kit, device.measure), today), lang)
    return found?.kind === 'decided' ? found.decision : null
  }
  const answerOn = (device: DeviceState, today: string) => {
    const said = decide(device, today)?.answer
    return hardeningAnswers.find(answer => answer === said) ?? null
  }
  const place = inForce ? sectionsIn(kit.plans)(inForce, lang) : null
  return (device: DeviceState, today: string): Said => {
    const [decision, answer] = [decide(device, today), answerOn(device, today)]
    // How something is to be used is not said of what may not be used.
    const said = decision && answer === 'not-permitted' ? { ...decision, conditions: [] } : decision
    const list = (part: string) => (decision ? listOf(decision, part) : [])
    const turnsOn = turningDays(device, today).find(day => answerOn(device, day) !== answer)
    return {
      answer,
      says: answer === null || !said || !inForce ? [] : saysAlone(inForce, hardening.name, said, lang),
      because: (decision?.because ?? []).flatMap(each => {
        const found = place?.(each.plan, each.provision)
        return found ? { ...each, href: found.href, title: found.title, ...(found.isLaw === undefined ? {} : { isLaw: found.isLaw }) } : []
      }),
      ...{ conditions: list('conditions'), obligations: list('obligations'), sign: list('sign') },
      turns: turnsOn === undefined ? null : { on: turnsOn, answer: answerOn(device, turnsOn) },
    }
  }
}

const gradeOf = (kit: Pick<DevicesKit, 'gradeOf'>, measure: Measure): string => kit.gradeOf(measure).grade

const finders = new WeakMap<DevicesKit['plans'], ReturnType<typeof sectionsOver>>()

/** Kept for each register, since what people read of a version is made once. */
function sectionsIn(plans: DevicesKit['plans']): ReturnType<typeof sectionsOver> {
  const found = finders.get(plans) ?? sectionsOver(plans)
  finders.set(plans, found)
  return found
}

/** Whether the plan in force answers the question about devices; the law, where it says something, stands beside every plan. */
export const answersDevices = (inForce: InForce | undefined): boolean => inForce?.made.speaksOf(hardening.name) ?? false
