import { writeSync } from 'node:fs';

/** Closes a jest run with the plain line `N passed, N failed`, so that people and machines read one line. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter((file) => file.testExecError && file.numFailingTests === 0).length;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${results.numFailedTests + broken} failed`;
    // jest writes its own summary after every reporter has run; this line comes last.
    process.once('exit', () => writeSync(1, `${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`));
  }
}
