import { parse } from 'yaml'
import { z } from 'zod'
import { measures } from './contract.ts'
import { type Finding, type Graded, gradedShape, type Study, studyShape } from './shapes.ts'

export interface EvidenceFile {
  /** Without its folder. */
  readonly name: string
  readonly text: string
}

export interface Evidence {
  /** In the order of the policy sheet. */
  readonly studies: readonly Study[]
  /** One for each measure, in the order of the question. */
  readonly graded: readonly Graded[]
}

/** The files of `evidence/`, or all that is wrong with them, a line each: the build ends with it. */
export function readEvidence(files: readonly EvidenceFile[]): Evidence | { readonly faults: readonly string[] } {
  const faults: string[] = []
  const fault = (file: string, where: string, says: string): void => {
    faults.push(`evidence/${file}${where === '' ? '' : `, ${where}`}: ${says}`)
  }
  const read = <Shape extends z.ZodType>({ name, text }: EvidenceFile, shape: Shape): z.infer<Shape> | undefined => {
    const parsed = shape.safeParse(parsedYaml(text))
    if (parsed.success) return parsed.data
    for (const { path, message } of parsed.error.issues) fault(name, path.join('.'), message)
    return undefined
  }
  const graded = files.filter(({ name }) => name === gradesFile).flatMap(file => read(file, z.array(gradedShape)) ?? [])
  const studies = files.flatMap(file => {
    const study = file.name === gradesFile ? undefined : read(file, studyShape)
    if (study && file.name !== `${study.study}.yaml`) fault(file.name, 'study', `expected the name of the file, not ${study.study}`)
    return study ?? []
  })
  for (const study of studies) {
    if (studies.some(other => other !== study && other.row === study.row))
      fault(`${study.study}.yaml`, 'row', `${study.row} is there twice`)
    for (const [at, found] of study.found.entries())
      for (const says of wrongOfFinding(study, found)) fault(`${study.study}.yaml`, `found.${at}`, says)
  }
  for (const measure of measures) {
    const count = graded.filter(each => each.measure === measure).length
    if (count !== 1) fault(gradesFile, measure, count === 0 ? 'has no grade' : 'has more than one grade')
  }
  for (const each of graded) for (const says of wrongOfGrade(each, studies)) fault(gradesFile, each.measure, says)
  if (faults.length > 0) return { faults }
  return {
    studies: studies.toSorted((a, b) => a.row.localeCompare(b.row, 'en', { numeric: true })),
    graded: measures.flatMap(measure => graded.filter(each => each.measure === measure)),
  }
}

const gradesFile = 'grades.yaml'

/** What is no YAML has no shape of ours either: its message stands in the fault. */
function parsedYaml(text: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    return cause instanceof Error ? cause.message : null
  }
}

/** An interval stands only beside the estimate it is of, around it, and where somebody read it. */
function wrongOfFinding(study: Study, { effect, interval, mark = study.mark }: Finding): string[] {
  if (typeof interval === 'string') return []
  const { low, high } = interval
  if (typeof effect === 'string' || !('estimate' in effect)) return ['an interval stands without its estimate']
  return [
    ...(low <= effect.estimate && effect.estimate <= high ? [] : [`the estimate ${effect.estimate} lies outside ${low} to ${high}`]),
    ...(mark === 'unverified' ? ['an interval that is unverified was not read: write not-read'] : []),
  ]
}

/** Above `none` a grade needs a study of that measure alone that was read and speaks for it; `supports` none of that kind against it. */
function wrongOfGrade({ grade, 'rests-on': rests }: Graded, studies: readonly Study[]): string[] {
  const unknown = rests.filter(({ study }) => !studies.some(each => each.study === study))
  const twice = rests.filter(({ study }, at) => rests.findIndex(each => each.study === study) !== at)
  const direct = (side: 'for' | 'against') =>
    rests.some(({ study, bears, speaks }) => {
      const isRead = studies.some(each => each.study === study && each.mark !== 'unverified')
      return bears === 'directly' && speaks === side && isRead
    })
  return [
    ...unknown.map(({ study }) => `rests on ${study}, which is no study here`),
    ...twice.map(({ study }) => `rests on ${study} twice`),
    ...(grade !== 'none' && !direct('for') ? [`${grade} is rounded up: no study of it that was read speaks for it`] : []),
    ...(grade === 'supports' && direct('against') ? ['supports is rounded up: a study of it speaks against it'] : []),
  ]
}
