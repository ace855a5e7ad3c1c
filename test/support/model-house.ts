import { openChatModel } from "../../agents/model/chat-model.ts";
import { type Config, readConfig } from "../../core/config.ts";
import { mindOver } from "../../server/model/open-mind.ts";
import type { House } from "../../server/shop-context.ts";
import { openModelEndpoint } from "./model-endpoint/model-endpoint.ts";
import type { Script } from "./model-endpoint/script.ts";

/** The same shops with a model behind an endpoint of the script's. */
export async function withModel(house: House, script: Script, settings: Record<string, string> = {}) {
  const endpoint = await openModelEndpoint(script);
  const config: Config = readConfig(settings);
  const warned: string[] = [];
  const log = { ...house.log, warn: (_: unknown, text: string) => void warned.push(text) } as unknown as House["log"];
  const road = openChatModel({
    key: endpoint.key,
    baseUrl: endpoint.url,
    main: "test-model",
    small: null,
    fallback: null,
    timeoutMs: config.MODEL_SECONDS_A_CALL * 1000,
    mostOutput: 1500,
    retries: 0,
  });
  const mind = mindOver(road, config, "gpt-5-mini", log);
  return { house: { ...house, mind }, endpoint, warned };
}
