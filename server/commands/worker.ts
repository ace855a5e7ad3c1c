import { withHouse } from "../open-house.ts";
import { leave, stopSignal } from "../stop-signal.ts";
import { type AddCommand, type Shared, settle, shared, tell } from "./command.ts";

type Options = Shared & { atOnce: string };

export const addWorker: AddCommand = (program, config) => {
  shared(
    program
      .command("worker")
      .description("jobs only, beside the server: any number of these, on any number of machines"),
  )
    .option("--at-once <n>", "how many shops to inspect at once (default: 1 embedded, 2 on PostgreSQL)", "")
    .action(async (options: Options) => {
      const { openQueue } = await import("../jobs/open-queue.ts");
      const { runWorkers, placesOf } = await import("../jobs/run-workers.ts");
      await withHouse(settle(config, options), options.db, async (house) => {
        const places = placesOf(options.atOnce, house);
        const queue = await openQueue(house, config.REDIS_URL);
        const workers = runWorkers(house, queue, places);
        tell(
          `Working on jobs from ${queue.kind === "bullmq" ? "Redis" : "the database"}, ${places} at once. Ctrl+C stops.`,
        );
        await stopSignal();
        tell("Stopping: the running job is finished first.");
        await workers.stop();
        await queue.close();
      });
      leave();
    });
};
