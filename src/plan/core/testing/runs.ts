/** How often a property is tried: as often as it says, or a part of that where FEWER_RUNS divides it, as under the mutation test, which runs it thousands of times. */
export const runs = (many: number): number => Math.max(8, Math.round(many / Number(process.env['FEWER_RUNS'] ?? 1)))
