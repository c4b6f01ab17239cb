import { sayings } from '../../../words/sayings.ts'

/** What is said of a value in JSON that is not of the shape that was expected. */
export const shapeWords = {
  whole: sayings('platform.http.shapes.whole', 'What was sent'),
  missing: sayings(
    'platform.http.shapes.missing',
    'expected {kind, select, string {text} number {a number} int {a whole number} boolean {true or false} array {a list} object {an object} other {a value}}, and nothing was sent',
  ),
  another: sayings(
    'platform.http.shapes.another',
    'expected {kind, select, string {text} number {a number} int {a whole number} boolean {true or false} array {a list} object {an object} other {another value}}, got {got, select, string {text} number {a number} fraction {a number that is not whole} boolean {true or false} array {a list} object {an object} null {null} other {something else}}',
  ),
  atMost: sayings(
    'platform.http.shapes.atMost',
    'expected at most {most, number} {kind, select, string {letters} array {entries} other {}}',
  ),
  atLeast: sayings(
    'platform.http.shapes.atLeast',
    'expected at least {least, number} {kind, select, string {letters} array {entries} other {}}',
  ),
  oneOf: sayings('platform.http.shapes.oneOf', 'expected one of {values}'),
  unknown: sayings(
    'platform.http.shapes.unknown',
    '{keys} {n, plural, one {is} other {are}} not known; expected {some, select, no {nothing} other {only {known}}}',
  ),
  id: sayings('platform.http.shapes.id', 'expected an id, such as 3f0c9a52-7d1e-4b8a-9c6f-2e5d8b1a4c70'),
  format: sayings('platform.http.shapes.format', 'expected it to be written as {format}'),
}
