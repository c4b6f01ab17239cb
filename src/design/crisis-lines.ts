/** The Commonwealth's own lines, answered day and night: its Behavioral Health Help Line, and mobile crisis intervention. */
export const crisisLines = { helpLine: '833-773-2445', mobileCrisis: '877-382-1609' } as const

/**
 * Where abuse or neglect is reported, at any hour: of a child to the Department of Children and Families, of an adult with a disability to
 * the Disabled Persons Protection Commission.
 */
export const agencyLines = { dcf: '800-792-5200', dppc: '800-426-9009' } as const
