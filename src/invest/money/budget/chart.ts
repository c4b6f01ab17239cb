/**
 * DESE's function and object codes, the chart in which every district reports its spending at the end of a year.
 * Source: Massachusetts DESE, Chart of Accounts – Criteria for Financial Reporting (July 2022). Unverified: written down as the codes are generally known,
 * and compared code by code with neither the department's own page nor a copy of it. A code that is not here is taken by its first digit.
 */
export const functionGroups = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
export type FunctionGroup = (typeof functionGroups)[number]

export const functionCodes = [
  '1110',
  '1210',
  '1220',
  '1230',
  '1410',
  '1420',
  '1430',
  '1450',
  '2110',
  '2210',
  '2305',
  '2310',
  '2320',
  '2325',
  '2330',
  '2340',
  '2357',
  '2410',
  '2430',
  '2710',
  '2720',
  '2800',
  '3100',
  '3200',
  '3300',
  '3400',
  '3510',
  '3520',
  '3600',
  '4110',
  '4120',
  '4130',
  '4210',
  '4220',
  '4225',
  '5100',
  '5200',
  '5250',
  '9100',
  '9300',
  '9400',
] as const
export type FunctionCode = (typeof functionCodes)[number]

export const objectCodes = ['01', '02', '03', '04', '05', '06'] as const
export type ObjectCode = (typeof objectCodes)[number]

export const isKnownFunction = (code: string): code is FunctionCode => functionCodes.some(each => each === code)
export const isObject = (code: string): code is ObjectCode => objectCodes.some(each => each === code)

/** Four digits, the first of which names one of the nine groups. */
export const isFunction = (code: string): boolean => /^[1-9]\d{3}$/.test(code)
export const groupOf = (code: string): FunctionGroup | undefined => functionGroups.find(group => code.startsWith(group))
