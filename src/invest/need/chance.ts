/** Whole numbers of 32 bits, one after another, each as likely as any other. */
export interface Chance {
  next(): number
  /** As many as there is room for: an eighth of the time of asking for each. */
  fill(room: Uint32Array): void
}

/** What follows from a text, always the same: sfc32 (C. Doty-Humphrey), begun with hashes of the text. An index can be drawn again by anybody. */
export function chanceFrom(text: string): Chance {
  const state = Int32Array.from([hash(`${text} a`), hash(`${text} b`), hash(`${text} c`), 1])
  const fill = (room: Uint32Array): void => {
    let [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0]
    for (let at = 0; at < room.length; at++) {
      const made = (a + b + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + made) | 0
      room[at] = made
    }
    state.set([a, b, c, d])
  }
  fill(new Uint32Array(12))
  const one = new Uint32Array(1)
  const next = (): number => {
    fill(one)
    return one[0] ?? 0
  }
  return { next, fill }
}

/** From 0, never 1. */
export const uniform = (chance: Chance): number => chance.next() / 2 ** 32

/** FNV-1a, its bits mixed once more at the end. */
function hash(text: string): number {
  let found = 2_166_136_261
  for (let at = 0; at < text.length; at++) found = Math.imul(found ^ text.charCodeAt(at), 16_777_619)
  found = Math.imul(found ^ (found >>> 16), 2_246_822_507)
  return (found ^ (found >>> 13)) >>> 0
}

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - uniform(chance))) * Math.cos(2 * Math.PI * uniform(chance))
}

/** A gamma variate of this shape and scale 1 (Marsaglia and Tsang, 2000). */
export function gamma(shape: number, chance: Chance): number {
  if (shape < 1) return gamma(shape + 1, chance) * (1 - uniform(chance)) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(chance)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - uniform(chance)) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Weights that add up to 1 and lie about the given ones, the closer the greater the concentration (Dirichlet). Without end they are the given ones. */
export function weightsAbout(weights: readonly number[], concentration: number, chance: Chance): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const given = weights.map(weight => weight / total)
  if (concentration === Infinity) return given
  const drawn = given.map(weight => gamma(weight * concentration, chance))
  const sum = drawn.reduce((all, each) => all + each, 0)
  return drawn.map(each => each / sum)
}
