import type { Plan } from './document.ts'

/**
 * The floors a plan must obey: those whose `effective` is not after its own, and always the earliest; for a playbook without a
 * day, all. A floor looked at is itself in force. In the order of their days.
 */
export function floorsInForce(main: Plan, floors: readonly Plan[]): Plan[] {
  const others = floors.filter(floor => floor.kind === 'floor' && floor.file !== main.file)
  const all = (main.kind === 'floor' ? [main, ...others] : others).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
  const earliest = all[0]?.effective ?? ''
  const day = main.effective
  return day === null ? all : all.filter(floor => floor === main || (floor.effective ?? '') <= day || floor.effective === earliest)
}

const order = (floor: Plan): string => `${floor.effective ?? ''} ${floor.slug} ${floor.file}`
