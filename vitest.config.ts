import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Sockets lead nowhere but to this machine. */
const setupFiles = ["test/support/only-this-machine.ts"];
/** What is in a database at first is written once in a run, then copied. */
const globalSetup = ["test/support/keep-images.ts"];
const rooms = "{core,db,analytics,inspection,tools,prompts,agents,importers,demo,server,evals,test,web}";

/** unit: no database. journeys: whole worlds on the embedded database; breadth: more of them. db: both stores and the queues. browser: the pages. */
export default defineConfig({
  test: {
    // One worker less than cores is vitest's own choice: on two cores that leaves one idle while the other waits for a database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          setupFiles,
          isolate: false,
          // A machine that is busy with something else is no fault of the code.
          testTimeout: 30_000,
          include: [`${rooms}/**/*.test.ts`],
          exclude: ["**/*.db.test.ts", "test/{journeys,breadth,browser}/**"],
        },
      },
      {
        test: {
          name: "journeys",
          globalSetup,
          setupFiles,
          isolate: false,
          include: ["test/journeys/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "breadth",
          globalSetup,
          setupFiles,
          isolate: false,
          include: ["test/breadth/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "browser",
          globalSetup,
          isolate: false,
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "db",
          globalSetup,
          isolate: false,
          include: [`${rooms}/**/*.db.test.ts`],
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
