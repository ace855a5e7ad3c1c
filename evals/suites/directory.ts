import { boundNumbersSuite } from "./bound-numbers/suite.ts";
import { budgetsSuite } from "./budgets/suite.ts";
import { cartsSuite } from "./carts/carts.ts";
import { crashSuite } from "./crash/suite.ts";
import { diagnosis } from "./diagnosis/diagnosis.ts";
import { dialoguesSuite } from "./dialogues/dialogues.ts";
import { flowsSuite } from "./flows/suite.ts";
import { forecastSuite } from "./forecast/forecast.ts";
import { injectionSuite } from "./injection/injection.ts";
import { knowledgeSuite } from "./knowledge/knowledge.ts";
import { liftSuite } from "./lift/lift.ts";
import { localizationSuite } from "./localization/localization.ts";
import { merchantQuestionsSuite } from "./merchant-questions/suite.ts";
import { metricsSuite } from "./metrics/metrics.ts";
import { opportunities } from "./opportunities/opportunities.ts";
import { orderFuzzSuite } from "./order-fuzz/order-fuzz.ts";
import { policyTrapsSuite } from "./policy-traps/policy-traps.ts";
import { recommendSuite } from "./recommend/suite.ts";
import { replaySuite } from "./replay/suite.ts";
import { segmentsSuite } from "./segments/suite.ts";
import type { Suite } from "./suite.ts";
import { tauRetailSuite } from "./tau-retail/tau-retail.ts";
import { truthSuite } from "./truth/truth.ts";
import { twoLanguagesSuite } from "./two-languages/suite.ts";
import { understandingSuite } from "./understanding/understanding.ts";
import { whatIfSuite } from "./what-if/what-if.ts";

export { runTrials } from "../trials/run-trials.ts";

/** What `zhanggui eval` knows. */
export const suites: readonly Suite[] = [
  localizationSuite,
  metricsSuite,
  forecastSuite,
  diagnosis,
  opportunities,
  tauRetailSuite,
  understandingSuite,
  cartsSuite,
  orderFuzzSuite,
  dialoguesSuite,
  policyTrapsSuite,
  injectionSuite,
  crashSuite,
  knowledgeSuite,
  boundNumbersSuite,
  twoLanguagesSuite,
  truthSuite,
  whatIfSuite,
  merchantQuestionsSuite,
  replaySuite,
  budgetsSuite,
  flowsSuite,
  liftSuite,
  segmentsSuite,
  recommendSuite,
];
