/** What rosters come as. */
export const formats = ['oneroster', 'aspen'] as const
export type Format = (typeof formats)[number]

/** Their makers' own names, the same in every language. */
export const formatNames: Readonly<Record<Format, string>> = { oneroster: 'OneRoster', aspen: 'Aspen (X2)' }

export const isFormat = (text: string): text is Format => formats.some(format => format === text)
