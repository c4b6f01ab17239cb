import ts from 'typescript'
import { findIn, type Module } from '../../../src/platform/testing/modules.ts'

/** Where a language is compared with one by name: a third language would fall silently to the other side. */
export function languageChoicesIn(module: Module): string[] {
  if (/^src\/words\//.test(module.path)) return []
  const comparisons = findIn(module, [ts.SyntaxKind.BinaryExpression], node =>
    ts.isBinaryExpression(node) && comparing.has(node.operatorToken.kind) && choosesLanguage(node.left, node.right)
      ? node.getText()
      : undefined,
  )
  const cases = findIn(module, [ts.SyntaxKind.CaseClause], node =>
    ts.isCaseClause(node) && choosesLanguage(node.parent.parent.expression, node.expression)
      ? `case ${node.expression.getText()}`
      : undefined,
  )
  return [...comparisons, ...cases].map(({ found, at }) => `${at} ${found}`)
}

const comparing = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
])

const languages = /^(en|es|pt|ht|zh|vi|ar|fr|km|so|ru)(-[A-Z]{2})?$/

function choosesLanguage(left: ts.Node, right: ts.Node): boolean {
  const texts = [left, right].filter(ts.isStringLiteralLike).map(({ text }) => text)
  const namesLanguage = [left, right].some(side => /(^|\.)\w*lang(uage)?$/i.test(side.getText()))
  return texts.some(text => languages.test(text) || (namesLanguage && /^[a-z]{2}(-\w+)?$/.test(text)))
}
