import type { ArgumentsOf, Joined, TagsOf } from './arguments.ts'
import type { Lang } from './lang.ts'

/** A sentence without arguments is text; with arguments, a function of them by name; with tags, pieces that a page sets in its own elements. */
export type Message<T extends string, Node = unknown> = T extends `${string}</${string}>${string}`
  ? (
      given: { readonly [K in TagsOf<T>]: (said: readonly Node[]) => Node } & ([ArgumentsOf<T>] extends [never]
        ? unknown
        : Joined<ArgumentsOf<T>>),
    ) => readonly Node[]
  : [ArgumentsOf<T>] extends [never]
    ? string
    : (given: Joined<ArgumentsOf<T>>) => string

export type Said<T> = T extends string ? Message<T> : { readonly [K in keyof T]: Said<T[K]> }

/**
 * The sentences of a page or a part of one, by id, as ICU messages in English. The build puts the functions of every language in place of the
 * call (`scripts/words/plugin.ts`); the other languages stand in `words/LANG.po` of the slice. `name` begins every id and stays when the file
 * moves. A comment above a sentence is shown to its translator.
 */
export function messages<const T>(name: string, _english: T): Readonly<Record<Lang, Said<T>>> {
  throw new Error(`the messages of ${name} were not built`)
}
