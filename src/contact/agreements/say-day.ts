import { day } from '../../words/times.ts'

/** An agreement ends at a midnight: its last day is the one before. */
export const lastDay = (until: Date): string => new Date(until.getTime() - 1000).toISOString()

/** Letters to an office are in English. */
export const lastDaySaid = (until: Date | null): string => (until === null ? 'the day on which it ends' : day(lastDay(until), 'en'))
export const daySaid = (on: string): string => day(on, 'en')
