import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { configNames } from "../../core/config.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const example = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);

test("every setting stands in .env.example, and every variable of the compose file", () => {
  expect(example).toEqual(expect.arrayContaining([...configNames]));
  const used = [...read("docker-compose.yml").matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1]);
  expect(
    [...used, "ZHANGGUI_VERSION"].filter((name) => name !== "ZHANGGUI_VERSION" && !example.includes(name)),
  ).toEqual([]);
});

test("the image copies what is there and starts what the compose file asks for", () => {
  for (const [, names = ""] of read("Dockerfile").matchAll(/^COPY ((?!--).+) \.\/$/gm))
    for (const name of names.split(" "))
      expect(existsSync(fileURLToPath(new URL(`../../${name}`, import.meta.url))), name).toBe(true);
  const commands = [...read("docker-compose.yml").matchAll(/command: \["(start|worker)"(.*)\]/g)];
  const options = [
    ...commands
      .map((match) => match[2] ?? "")
      .join(" ")
      .matchAll(/--[a-z-]+/g),
  ].map((match) => match[0]);
  for (const option of options) expect(read("server/commands/start.ts")).toContain(`"${option}`);
  expect(commands.map((match) => match[1])).toEqual(["start", "worker"]);
});
