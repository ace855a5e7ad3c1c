import { listKnowledgeProblems } from "../../tools/knowledge/list-knowledge-problems.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";

type Named = { title: string; version: number };
type Problems = {
  contradictions: { one: Named; two: Named }[];
  expired: Named[];
  notYet: Named[];
  unanswered: { question: string }[];
};
const mostTold = 5;
const named = ({ title, version }: Named) => `${title} v${version}`;

/** What is wrong with the shop's knowledge, and how an article is changed. */
export const knowledge: Play = async (_, desk) => {
  const called = await desk.call(listKnowledgeProblems, { limit: 20 });
  const data = dataOf<Problems>(called);
  if (!data) return refused(called, desk.language) ?? { template: "not-yet", view: {} };
  const { get } = called.facts;
  const { contradictions, expired, notYet, unanswered } = data;
  return {
    template: "knowledge-problems",
    view: {
      none: contradictions.length + expired.length + notYet.length + unanswered.length === 0,
      opposed: contradictions.slice(0, mostTold).map(({ one, two }, at) => ({
        one: named(one),
        two: named(two),
        saysOne: get(`contradiction.${at}.0`),
        saysTwo: get(`contradiction.${at}.1`),
      })),
      expired: expired.slice(0, mostTold).map((each, at) => ({ title: named(each), ended: get(`expired.${at}`) })),
      notYet: notYet.slice(0, mostTold).map((each, at) => ({ title: named(each), begins: get(`notYet.${at}`) })),
      asked: unanswered
        .slice(0, mostTold)
        .map(({ question }, at) => ({ question: question.slice(0, 80), times: get(`unanswered.${at}`) })),
    },
  };
};
