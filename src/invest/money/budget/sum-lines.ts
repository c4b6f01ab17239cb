/**
 * Whether a cell says that its line is a sum of others. Ledgers print `Grand Total`, and a spreadsheet that adds up by account writes `2305 Total` into
 * the column of accounts: counted as lines, they would double the budget.
 */
export const saysTotal = (cell: string): boolean => /(?<![\p{L}\p{N}])(?:sub[ -]?)?total(?:s|es)?(?![\p{L}\p{N}])/iu.test(cell)

/** A title of a line that has an account of its own is only taken for one where it begins with the word: `Total quality training` is none of these. */
export const beginsTotal = (title: string): boolean => /^[^\p{L}\p{N}]*(?:grand |sub[ -]?)?total(?:s|es)?(?![\p{L}\p{N}])/iu.test(title)
