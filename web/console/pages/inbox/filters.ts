import { useSearchParams } from "wouter";
import { type Filter, feelings, views } from "./queries.ts";

/** The filters stand in the address: a list can be shared, and going back finds it again. */
export function useFilter(): {
  filter: Filter;
  change: (name: string, value: string | null) => void;
  clear: () => void;
} {
  const [query, setQuery] = useSearchParams();
  const view = views.find((each) => each === query.get("view")) ?? "all";
  const feeling = feelings.find((each) => each === query.get("feeling"));
  const language = query.get("language");
  const search = query.get("search");
  const filter: Filter = {
    view,
    ...(feeling ? { feeling } : {}),
    ...(language ? { language } : {}),
    ...(query.get("breaking") === "true" ? { breaking: "true" } : {}),
    ...(query.get("mark") === "wrong" ? { mark: "wrong" } : {}),
    ...(search ? { search } : {}),
  };
  return {
    filter,
    change: (name, value) =>
      setQuery(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    clear: () => setQuery({ view }, { replace: true }),
  };
}
