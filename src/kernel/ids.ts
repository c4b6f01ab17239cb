/** Ids are opaque and branded, so that a school is never passed where a person is meant. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type DistrictId = Branded<'district'>
export type PersonId = Branded<'person'>
export type OrgId = Branded<'org'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => uuid.test(text)

/** A fresh random id (UUID version 4) of the kind the caller names. */
export const freshId = <Id extends string>(): Id => brandOf<Id>(crypto.randomUUID())

/** The id in `text`, or undefined where it is not a UUID in lower case. */
export const readId = <Id extends string>(text: string): Id | undefined => (isUuid(text) ? brandOf<Id>(text) : undefined)

/** Brands have no value at run time: this is the one place that says so to the compiler. */
const brandOf = <Id extends string>(text: string): Id => text as Id
