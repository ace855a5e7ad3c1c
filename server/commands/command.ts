import type { Command } from "commander";
import type { Config } from "../../core/config.ts";

/** Options that every command of the store takes. */
export type Shared = { db?: string; model?: string; json?: boolean };
export type AddCommand = (program: Command, config: Config) => void;

export const shared = (command: Command): Command =>
  command
    .option("--db <url>", "postgres://… or embedded:DIR (default: DATABASE_URL, else embedded:./.zhanggui)")
    .option("--model <name>", "embedded, or openai:MODEL (default: ZHANGGUI_MODEL, else embedded)")
    .option("--json", "print one JSON document on stdout");

export const settle = (config: Config, options: Shared): Config =>
  options.model ? { ...config, ZHANGGUI_MODEL: options.model } : config;
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const tell = (text: string): void => void process.stderr.write(`${text}\n`);
