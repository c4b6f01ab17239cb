import type { Plan } from './document.ts'

/**
 * The floors a plan must obey: those whose `effective` is not after its own, and always the earliest; for a playbook without a
 * day, all. A floor looked at is itself in force. In the order of their days. `floors` does not hold the plan itself.
 */
export function floorsInForce(main: Plan, floors: readonly Plan[]): Plan[] {
  const all = [main, ...floors].filter(({ kind }) => kind === 'floor').sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const day = main.effective
  return day === null ? all : all.filter(floor => startsOn(floor) <= day || floor.effective === all[0]?.effective)
}

const startsOn = (floor: Plan): string => floor.effective ?? ''

const order = (floor: Plan): string => `${startsOn(floor)} ${floor.slug} ${floor.file}`
