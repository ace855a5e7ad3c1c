import { withHouse } from "../open-house.ts";
import { type AddCommand, type Shared, settle, shared } from "./command.ts";

type Options = Shared & { port: string; demo: boolean };

export const addStart: AddCommand = (program, config) => {
  shared(
    program.command("start").description("API and console in one process; an empty database first gets the demo shops"),
  )
    .option("--port <port>", "the port to listen at (0: any free one)", String(config.PORT))
    .option("--no-demo", "leave an empty database empty")
    .action(async (options: Options) => {
      // Loaded only here: every other command starts quicker without the server's libraries.
      const { serve } = await import("../serve.ts");
      await withHouse(settle(config, options), options.db, (house) => serve(house, options));
    });
};
