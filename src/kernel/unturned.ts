/** Characters that turn the direction in which the following ones are read: with them a name or a number reads as another. */
const turn = /[\u202a-\u202e\u2066-\u2069]/u
const turns = new RegExp(turn, 'gu')

export const hasTurn = (text: string): boolean => turn.test(text)

/** The text without them. A telephone number that was copied from elsewhere often has some round it. */
export const unturned = (text: string): string => (hasTurn(text) ? text.replaceAll(turns, '') : text)
