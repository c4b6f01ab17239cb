/** The Commonwealth's own lines, answered day and night: its Behavioral Health Help Line, and mobile crisis intervention. */
export const crisisLines = { helpLine: '833-773-2445', mobileCrisis: '877-382-1609' } as const

/** Where abuse or neglect of a child is reported, at any hour: the Department of Children and Families. */
export const childAtRiskLine = '800-792-5200'
