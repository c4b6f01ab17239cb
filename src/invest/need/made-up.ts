import type { SchoolFigures } from '../figures.ts'

/** The towns of the demonstration, by the first half of the codes of their schools. */
const madeUp: Readonly<Record<string, string>> = {
  '9901': 'Alder Marsh',
  '9902': 'Gannet',
  '9903': 'Tern Neck',
  '9904': 'Cod Landing',
  '9999': 'Harbor Falls',
}

const isMadeUp = ({ orgCode, name }: Pick<SchoolFigures, 'orgCode' | 'name'>): boolean => {
  const town = madeUp[orgCode.slice(0, 4)]
  return town !== undefined && name.startsWith(town)
}

/** Who tries real files of the state in the demonstration ranks real schools: its made-up ones are not among them. */
export function apartFromMadeUp(figures: readonly SchoolFigures[]): readonly SchoolFigures[] {
  const real = figures.filter(each => !isMadeUp(each))
  return real.length > 0 ? real : figures
}
