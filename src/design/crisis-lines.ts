/** The Commonwealth's own lines, answered day and night: its Behavioral Health Help Line, and mobile crisis intervention. */
export const crisisLines = { helpLine: '833-773-2445', mobileCrisis: '877-382-1609' } as const
