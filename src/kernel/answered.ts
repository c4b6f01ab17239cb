import type { z } from 'zod'

/** What a shape answers, as code holds it: nobody changes anything in it. */
export type Answered<Shape extends z.ZodType> = Fixed<z.output<Shape>>

type Fixed<T> = T extends readonly (infer Item)[]
  ? readonly Fixed<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Fixed<T[Key]> }
    : T
