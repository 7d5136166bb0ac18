import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A Jest reporter: keeps in the file that `ALLIAGE_TEST_PROGRESS` names which test runs in each file, so that it can be told of a run that stands still. */
export default class Progress {
  #running = new Map();

  onTestFileStart({ path }) {
    this.#note(path, 'is loaded');
  }

  onTestCaseStart({ path }, { fullName }) {
    this.#note(path, fullName);
  }

  onTestCaseResult({ path }, { fullName }) {
    this.#note(path, `after: ${fullName}`);
  }

  onTestFileResult({ path }) {
    this.#running.delete(path);
    this.#write();
  }

  #note(path, what) {
    this.#running.set(path, what);
    this.#write();
  }

  #write() {
    const running = [...this.#running].map(([path, what]) => `${relative(process.cwd(), path)}: ${what}`);
    writeFileSync(process.env.ALLIAGE_TEST_PROGRESS, JSON.stringify(running));
  }
}
