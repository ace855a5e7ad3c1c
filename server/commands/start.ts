import { withHouse } from "../open-house.ts";
import { leave } from "../stop-signal.ts";
import { type AddCommand, type Shared, settle, shared } from "./command.ts";

type Options = Shared & { port: string; host: string; demo: boolean; work: boolean };

export const addStart: AddCommand = (program, config) => {
  shared(
    program
      .command("start")
      .description("API, console and workers in one process; an empty database first gets the demo shops"),
  )
    .option("--port <port>", "the port to listen at (0: any free one)", String(config.PORT))
    .option("--host <address>", "the address to listen at (0.0.0.0: from everywhere)", config.HOST)
    .option("--no-demo", "leave an empty database empty")
    .option("--no-work", "answer only; jobs are left to zhanggui worker")
    .action(async (options: Options) => {
      // Loaded only here: every other command starts quicker without the server's libraries.
      const { serve } = await import("../serve.ts");
      await withHouse(settle(config, options), options.db, (house) =>
        serve(house, {
          ...options,
          redisUrl: config.REDIS_URL,
          perMinute: config.REQUESTS_PER_MINUTE,
          origins: config.ALLOWED_ORIGINS,
        }),
      );
      leave();
    });
};
