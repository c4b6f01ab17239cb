import { functionCodes, objectCodes } from '../budget/chart.ts'

/** A made-up municipal budget by DESE's codes: as many lines as asked for, whose sums are added up beside it. */
export function madeUpBudget(lines: number, schools: readonly string[], change: (cents: number, at: number) => number = cents => cents) {
  const funds = ['0100', '2100', '2400']
  const sums = { function: new Map<string, number>(), school: new Map<string, number>(), fund: new Map<string, number>(), all: 0 }
  const add = (into: Map<string, number>, code: string, cents: number): unknown => into.set(code, (into.get(code) ?? 0) + cents)
  const rows = Array.from({ length: lines }, (_, at) => {
    const of = functionCodes[at % functionCodes.length] ?? '2305'
    const object = objectCodes[Math.floor(at / functionCodes.length) % objectCodes.length] ?? '01'
    const school = schools[at % (schools.length + 1)] ?? ''
    const fund = funds[at % 7 === 0 ? 1 : at % 11 === 0 ? 2 : 0] ?? '0100'
    const cents = change(((at * 7_919) % 9_000_000) + 1, at)
    add(sums.function, of, cents)
    add(sums.school, school, cents)
    add(sums.fund, fund, cents)
    sums.all += cents
    const grant = fund === '2100' ? ['2026-07-01', '2027-09-30'] : ['', '']
    return [
      `${10_000 + at}-${of}`,
      of,
      object,
      school,
      fund,
      `"Line ${at}, made up"`,
      `"${dollarsOf(cents)}"`,
      ...grant,
      object === '01' ? '31.5' : '',
    ]
  })
  const heads = ['Account', 'Function', 'Object', 'School', 'Fund', 'Description', 'FY27 Adopted', 'Grant from', 'Grant to', 'Fringe %']
  return { csv: [heads, ...rows].map(row => row.join(',')).join('\r\n'), sums }
}

const dollarsOf = (cents: number): string =>
  `${String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${String(cents % 100).padStart(2, '0')}`

export const madeUpMapping = {
  account: 'Account',
  title: 'Description',
  amount: 'FY27 Adopted',
  function: 'Function',
  object: 'Object',
  school: 'School',
  fund: 'Fund',
  grantFrom: 'Grant from',
  grantTo: 'Grant to',
  fringe: 'Fringe %',
  owner: 'district',
  funds: { '2100': 'grant' },
  kinds: { '3600': 'police', '2710': 'support' },
  schools: {},
} as const
