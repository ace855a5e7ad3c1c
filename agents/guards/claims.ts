import { directionFault } from "./claim-directions.ts";
import { fieldFault } from "./claim-fields.ts";
import { kindFault } from "./claim-kinds.ts";
import { metricFault } from "./claim-metrics.ts";
import { nameFault } from "./claim-names.ts";
import { periodFault } from "./claim-periods.ts";
import { rankingFault } from "./claim-rankings.ts";
import { roleFault } from "./claim-roles.ts";
import { unitFault } from "./claim-units.ts";
import type { Statement, Surroundings } from "./statement.ts";

/** Why a statement says more, or something else, than its facts bear; undefined where it does not. */
export function claimFault(statement: Statement, surroundings: Surroundings): string | undefined {
  return (
    unitFault(statement) ??
    fieldFault(statement) ??
    kindFault(statement) ??
    periodFault(statement, surroundings) ??
    roleFault(statement, surroundings) ??
    metricFault(statement, surroundings) ??
    nameFault(statement, surroundings) ??
    rankingFault(statement, surroundings) ??
    directionFault(statement, surroundings)
  );
}
