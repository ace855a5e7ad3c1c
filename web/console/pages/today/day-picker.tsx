import LeftOutlined from "@ant-design/icons/LeftOutlined";
import RightOutlined from "@ant-design/icons/RightOutlined";
import { addDays } from "../../words/figures.ts";
import { useWords } from "../../words/language.tsx";
import { todayWords } from "./words.ts";

/** Earlier days: one back, one forward, or any. `newest` is the last day that is complete. */
export function DayPicker({ day, newest, choose }: { day: string; newest: string; choose: (day: string) => void }) {
  const t = useWords(todayWords);
  return (
    <div className="day-picker">
      <button type="button" className="plain" aria-label={t.previous} onClick={() => choose(addDays(day, -1))}>
        <LeftOutlined aria-hidden />
      </button>
      <input
        type="date"
        className="plain"
        aria-label={t.day}
        value={day}
        max={newest}
        onChange={(event) => event.target.value && choose(event.target.value)}
      />
      <button
        type="button"
        className="plain"
        aria-label={t.next}
        disabled={day >= newest}
        onClick={() => choose(addDays(day, 1))}
      >
        <RightOutlined aria-hidden />
      </button>
    </div>
  );
}
