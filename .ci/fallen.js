// The failed tests of a report of vitest's (JSON), a line each: file, sentence, and the first line of why.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const firstLine = (text) => (text ?? "").split("\n")[0].slice(0, 300);
const say = (line) => process.stdout.write(`${line}\n`);
try {
  const { testResults = [] } = JSON.parse(readFileSync(process.argv[2], "utf8"));
  for (const file of testResults) {
    const name = relative(process.cwd(), file.name);
    const tests = file.assertionResults.filter(({ status }) => status === "failed");
    for (const { fullName, failureMessages } of tests) say(`${name} > ${fullName}: ${firstLine(failureMessages[0])}`);
    if (file.status === "failed" && tests.length === 0) say(`${name}: ${firstLine(file.message)}`);
  }
} catch (error) {
  say(`no report: ${firstLine(error.message)}`);
}
