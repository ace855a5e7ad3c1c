import type { Line } from "./augment.ts";
import { bagOf, bagsOf, type FitSettings, fitHidden, fitModel, fitTemperature } from "./fit.ts";
import { usualHidden } from "./hidden-settings.ts";
import { ownRoleLines, type Role, trainFiles } from "./lines.ts";
import { bothScorer } from "./score-model.ts";
import { teach } from "./teach.ts";
import { mostUseful, packModel } from "./write-model.ts";

const base = { learningRate: 1, dropout: 0.3, copyWeight: 0.5 };
const settings: Record<Role, FitSettings> = {
  buyer: { ...base, epochs: 8, decay: 1e-4, seeds: 2, copies: 1, liveChat: true, fewestLines: 2 },
  // Merchants' questions are few and terse: varied copies taught the model the fillers instead.
  merchant: { ...base, epochs: 12, decay: 1e-3, seeds: 2, copies: 0, liveChat: false, fewestLines: 1 },
};
// Merchants' lines are a fifth as many and are visited oftener: forgetting at each of them costs more than it saves.
const hiddenSettings = { buyer: usualHidden, merchant: { ...usualHidden, epochs: 25, silentForget: false } };
const rows: Record<Role, number> = { buyer: 80_000, merchant: 45_000 };
/** With a hidden layer. Merchants' lines gained nothing from more than one model. */
const teachers: Record<Role, { all: number; quick: number }> = {
  buyer: { all: 5, quick: 2 },
  merchant: { all: 0, quick: 0 },
};
const PARTS = 2;

function fitBoth(lines: readonly Line[], labels: readonly string[], role: Role, quick: boolean) {
  const full = settings[role];
  const chosen = quick ? { ...full, seeds: 1, copies: 0 } : full;
  const bags = bagsOf(lines, labels, role, chosen);
  const school = { linear: { ...chosen, seeds: 1 }, hidden: hiddenSettings[role] };
  teach(bags, labels, { ...school, teachers: teachers[role][quick ? "quick" : "all"] });
  return { linear: fitModel(bags, labels, chosen), hidden: fitHidden(bags, labels, hiddenSettings[role]) };
}

/** Each part of the lines is judged by models that saw only the others: files whole, since each has its own writers. */
function heldOut(files: readonly Line[][], own: readonly Line[], labels: readonly string[], role: Role) {
  const partOf = (at: number): number => at % PARTS;
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const isHeld = (_: unknown, at: number): boolean => partOf(at) === part;
    const isSeen = (item: unknown, at: number): boolean => !isHeld(item, at);
    const seen = [...files.filter(isSeen).flat(), ...own.filter(isSeen)];
    const { linear, hidden } = fitBoth(seen, labels, role, true);
    const score = bothScorer(linear, hidden);
    return [...files.filter(isHeld).flat(), ...own.filter(isHeld)].map((line) => {
      const bag = bagOf(line, labels, role);
      return { scores: score(bag), target: bag.target };
    });
  });
}

const isRight = ({ scores, target }: { scores: Float32Array; target: number }): boolean =>
  scores.indexOf(Math.max(...scores)) === target;

/** Two models of what one side asks for, packed, with the temperature both share; `tell` hears how well on held-out lines. */
export function trainIntents(folder: string, role: Role, tell: (line: string) => void) {
  const files = trainFiles(folder, role);
  const own = ownRoleLines(role);
  const lines = [...files.flat(), ...own];
  const labels = [...new Set(lines.map((line) => line.label))].sort();
  const held = heldOut(files, own, labels, role);
  const temperature = fitTemperature(held);
  const { linear, hidden } = fitBoth(lines, labels, role, false);
  const kept = mostUseful(linear, rows[role]);
  const packed = { linear: packModel(linear, kept, temperature), hidden: packModel(hidden, kept, 1) };
  const accuracy = (held.filter(isRight).length / held.length).toFixed(4);
  tell(`${role}: ${lines.length} lines, held-out accuracy ${accuracy}, temperature ${temperature.toFixed(3)},`);
  tell(`  ${linear.hashes.length} features, ${packed.linear.length} + ${packed.hidden.length} bytes`);
  return { lines, packed };
}
