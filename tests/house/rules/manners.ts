import ts from 'typescript'
import { type Found, findIn, type Module, wordsOf } from '../../../src/platform/testing/modules.ts'

const drawers = /^(utils?|helpers?|managers?|services?|handlers?|processors?|common|base|misc|v2|new|legacy)$/
const drawersInPaths = /^(shared|libs?)$/

/** Words that say nothing of what is inside, in the path or in an exported name. */
export function drawersIn(module: Module): string[] {
  const inPath = wordsOf(module.path).some(word => drawers.test(word) || drawersInPaths.test(word)) ? [`${module.path}:1`] : []
  const inNames = exportsOf(module).filter(({ found }) => wordsOf(found).some(word => drawers.test(word)))
  return [...inPath, ...inNames.map(({ found, at }) => `${at} ${found}`)]
}

/** Where the compiler is told to be quiet. */
export function overrulesIn(module: Module): Found[] {
  const kinds = [
    ts.SyntaxKind.NonNullExpression,
    ts.SyntaxKind.AnyKeyword,
    ts.SyntaxKind.AsExpression,
    ts.SyntaxKind.TypeAssertionExpression,
  ]
  return findIn(module, kinds, node => {
    if (ts.isNonNullExpression(node)) return '!'
    if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
    const isAssertion = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)
    return isAssertion && node.type.getText() !== 'const' && !isBrand(node) ? `as ${node.type.getText()}` : undefined
  })
}

/** What the security policy of a page would refuse. */
export function inlineMatterIn(module: Module): Found[] {
  return findIn(module, [ts.SyntaxKind.JsxAttribute, ts.SyntaxKind.JsxElement], node => {
    if (ts.isJsxAttribute(node)) return /^(style|dangerouslySetInnerHTML)$/.test(node.name.getText()) ? node.name.getText() : undefined
    const isScript = ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'script'
    return isScript && node.children.some(child => child.getText().trim() !== '') ? 'inline script' : undefined
  })
}

/** The names of fields: of types, of objects, of schemas. */
export function fieldsIn(module: Module): Found[] {
  const kinds = [
    ts.SyntaxKind.PropertyAssignment,
    ts.SyntaxKind.PropertySignature,
    ts.SyntaxKind.ShorthandPropertyAssignment,
    ts.SyntaxKind.PropertyDeclaration,
  ]
  return findIn(module, kinds, node => {
    const isField =
      ts.isPropertyAssignment(node) ||
      ts.isPropertySignature(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isPropertyDeclaration(node)
    return isField && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : undefined
  })
}

function exportsOf(module: Module): Found[] {
  const kinds = [
    ts.SyntaxKind.ExportSpecifier,
    ts.SyntaxKind.VariableDeclaration,
    ts.SyntaxKind.FunctionDeclaration,
    ts.SyntaxKind.ClassDeclaration,
    ts.SyntaxKind.InterfaceDeclaration,
    ts.SyntaxKind.TypeAliasDeclaration,
  ]
  return findIn(module, kinds, node => {
    if (ts.isExportSpecifier(node)) return node.name.text
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) return isExported(node.parent.parent) ? node.name.text : undefined
    const isNamed =
      ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
    return isNamed && isExported(node) ? node.name?.text : undefined
  })
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword)

/** A brand has no value at run time, so one function a brand, called `brandOf`, may say so to the compiler. */
const isBrand = (node: ts.Node): boolean =>
  ts.isArrowFunction(node.parent) && ts.isVariableDeclaration(node.parent.parent) && node.parent.parent.name.getText() === 'brandOf'
