import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { nextTime } from "../../core/timetable.ts";
import { findShop } from "../../db/shops.ts";
import { dueQuestions, passedOn, standingQuestion } from "../../db/standing-questions.ts";
import { merchant } from "../actors.ts";
import type { Job, JobQueue } from "../jobs/job-queue.ts";
import { askJob } from "../jobs/kinds.ts";
import type { House } from "../shop-context.ts";
import { takeTurn } from "../turns.ts";

const Payload = z.object({ shop: z.string(), id: z.string(), due: z.iso.datetime() });

/** Adds the questions whose time has come. Planning twice adds nothing: a job is named by its question and time. */
export async function planQuestions(house: House, queue: JobQueue): Promise<number> {
  const due = await dueQuestions(house.db, house.now());
  await queue.add(
    askJob,
    due.map(({ shop, id, due: at }) => ({
      id: `ask__${encodeURIComponent(shop)}__${id}__${at.getTime()}`,
      data: { shop, id, due: at.toISOString() },
    })),
  );
  return due.length;
}

/** Asks one question in its shop's name, once: a job that comes again finds its message answered. What was missed while
 * nothing ran is asked once, not once a day that is over. */
export async function askDue(house: House, job: Job): Promise<void> {
  const { shop: shopId, id, due } = Payload.parse(job.data);
  const shop = await findShop(house.db, shopId).catch((error: unknown) => {
    // A shop that was removed since asks nothing.
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  });
  if (!shop) return;
  const data = house.db.shop(shop.id);
  const question = await standingQuestion(data, id);
  const at = new Date(due);
  if (question?.nextAt?.getTime() !== at.getTime()) return;
  await takeTurn(house, shop, merchant(question.by), {
    text: question.text,
    conversation: id,
    clientMessageId: `at-${at.getTime()}`,
  });
  await passedOn(data, id, at, nextTime(question, shop.timezone, house.now()));
}
