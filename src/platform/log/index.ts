import { pino } from 'pino'

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/**
 * Structured lines on standard error, for standard output belongs to answers. A line holds codes, ids, patterns and durations:
 * never a name, a text somebody typed, or the query of an address.
 */
export const openLog = (level = process.env.LOG_LEVEL ?? 'warn'): pino.Logger =>
  pino(
    {
      level: pino.levels.values[level] === undefined && level !== 'silent' ? 'warn' : level,
      base: null,
      serializers: { err: faultOf },
    },
    pino.destination({ dest: 2, sync: true }),
  )

/** Of an error what helps to mend it: where, and its message with every quoted value taken out. */
export function faultOf(cause: unknown): { name: string; message: string; stack: string } {
  if (!(cause instanceof Error)) return { name: 'fault', message: 'something that is no error was thrown', stack: '' }
  const frames = (cause.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    name: cause.name,
    message: cause.message.replaceAll(/"[^"]*"|'[^']*'|\([^)]*\)=\([^)]*\)/g, '…').slice(0, 500),
    stack: frames.slice(0, 8).join('\n'),
  }
}
