/** The arguments of an ICU message, read out of its text by the compiler: a wrong, misspelt or missing one does not compile. */
export type ArgumentsOf<T extends string, Text = string | number> =
  Blocks<T> extends infer B ? (B extends string ? OfBlock<B, Text> : never) : never

export type Joined<U> = (U extends unknown ? (u: U) => void : never) extends (all: infer I) => void
  ? { readonly [K in keyof I]: I[K] }
  : never

/** The names of the tags: `Read <link>the plan</link>.` has `link`. */
export type TagsOf<T extends string> = T extends `${string}</${infer N}>${infer R}` ? N | TagsOf<R> : never

type Trim<T extends string> = T extends ` ${infer R}` | `\n${infer R}` ? Trim<R> : T extends `${infer R} ` | `${infer R}\n` ? Trim<R> : T

/** What stands before the brace that closes, and what follows it. `Depth` counts the braces opened meanwhile. */
type Close<T extends string, In extends string = '', Depth extends string = ''> = T extends `${infer L}}${infer R}`
  ? L extends `${infer A}{${infer B}`
    ? Close<`${B}}${R}`, `${In}${A}{`, `${Depth}+`>
    : Depth extends `+${infer Less}`
      ? Close<R, `${In}${L}}`, Less>
      : [`${In}${L}`, R]
  : never

type Blocks<T extends string> = T extends `${string}{${infer R}`
  ? Close<R> extends [infer B extends string, infer Rest extends string]
    ? B | Blocks<Rest>
    : never
  : never

type Codes<T extends string> = T extends `${infer Code}{${infer R}`
  ? Close<R> extends [string, infer Rest extends string]
    ? Trim<Code> | Codes<Rest>
    : never
  : never

type Chosen<C extends string> = 'true' extends C ? boolean : 'other' extends C ? string : C

type OfBlock<B extends string, Text> = B extends `${infer N},${infer K},${infer Rest}`
  ? Trim<K> extends 'select'
    ? { [P in Trim<N>]: Chosen<Codes<Rest>> } | Inner<Blocks<Rest>, Text>
    : Trim<K> extends 'plural' | 'selectordinal'
      ? { [P in Trim<N>]: number } | Inner<Blocks<Rest>, Text>
      : { [P in Trim<N>]: Simple<Trim<K>> }
  : B extends `${infer N},${infer K}`
    ? { [P in Trim<N>]: Simple<Trim<K>> }
    : Trim<B> extends ''
      ? never
      : { [P in Trim<B>]: Text }

/** A number, or an instant or day as text. */
type Simple<K extends string> = K extends 'number' ? number : string

type Inner<B extends string, Text> = B extends `${string}{${string}` ? ArgumentsOf<B, Text> : never
