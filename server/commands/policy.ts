import { readFile } from "node:fs/promises";
import { policyFacts } from "../../agents/playbook/policy/facts/all.ts";
import { checkedTable } from "../../agents/playbook/policy/shop-table.ts";
import { AppError } from "../../core/errors.ts";
import { planFaults } from "../handoff/plan-faults.ts";
import { type AddCommand, print } from "./command.ts";
import { addLivePolicy } from "./policy-live.ts";

const kinds = { flag: "yes / no", number: "number", choice: "", text: "word" } as const;

const sourceOf = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((cause: unknown) => {
    throw new AppError("invalid_input", `${file} cannot be read.`, { cause });
  });

/** `zhanggui policy check FILE`, `zhanggui policy service FILE`, `zhanggui policy facts`, and those of a shop that runs. */
export const addPolicy: AddCommand = (program, config) => {
  const policy = program
    .command("policy")
    .description("a shop's own rules of who answers buyers and how (policy.yaml)");
  addLivePolicy(policy, config);
  policy
    .command("check <file>")
    .description("reads a table of rules and names conflicts, gaps and rules that are never reached, by line")
    .option("--json", "one JSON document")
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { table, faults } = checkedTable(await sourceOf(file));
      if (json) print(JSON.stringify({ rules: table.rules.length, faults }));
      else for (const { line, message } of faults) print(`${file}:${line}: ${message}`);
      if (faults.length > 0)
        throw new AppError("invalid_input", `${faults.length} fault${faults.length > 1 ? "s" : ""} in ${file}.`);
      if (!json) print(`${table.rules.length} rules, no fault.`);
    });
  policy
    .command("service <file>")
    .description("reads who answers whom, and when (service.yaml), and names what is to be mended, by line")
    .option("--json", "one JSON document")
    .action(async (file: string, { json }: { json?: boolean }) => {
      const faults = planFaults(await sourceOf(file));
      if (json) print(JSON.stringify({ faults }));
      else for (const { line, message } of faults) print(`${file}:${line}: ${message}`);
      if (faults.length > 0)
        throw new AppError("invalid_input", `${faults.length} fault${faults.length > 1 ? "s" : ""} in ${file}.`);
      if (!json) print("No fault.");
    });
  policy
    .command("facts")
    .description("lists what rules may ask about")
    .option("--json", "one JSON document")
    .action(({ json }: { json?: boolean }) => {
      const facts = [...policyFacts.values()];
      if (json) return print(JSON.stringify(facts));
      for (const { name, type, values, zh, en } of facts)
        print(`${name.padEnd(32)} ${(values?.join(" | ") ?? kinds[type]).padEnd(12)} ${zh} — ${en}`);
    });
};
