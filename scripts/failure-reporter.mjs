/** Says what failed, where and why as soon as it does, and every one of them again by name at the end: a whole run takes long, and of its output only the end is kept. */
export default class FailureReporter {
  #failed = []

  onTestCaseResult(test) {
    if (test.result().state === 'failed') this.#tell(`${test.module.relativeModuleId} > ${test.fullName}`, test)
  }

  onTestSuiteResult(suite) {
    if (suite.errors().length) this.#tell(`${suite.module.relativeModuleId} > ${suite.fullName}`, suite)
  }

  onTestModuleEnd(file) {
    if (file.errors().length) this.#tell(file.relativeModuleId, file)
  }

  onTestRunEnd() {
    if (this.#failed.length) process.stdout.write(`\nFailed:\n${this.#failed.map(name => `  ${name}\n`).join('')}`)
  }

  #tell(what, where) {
    const name = `${where.project.name}: ${what}`
    this.#failed.push(name)
    const errors = 'errors' in where ? where.errors() : where.result().errors
    process.stdout.write(`\nFailed: ${name}\n${errors.map(error => `${ownLines(error)}\n`).join('')}\n`)
  }
}

const ownLines = ({ stack, message }) => (stack ?? message).replace(/\n +at .*node_modules.*/g, '')
