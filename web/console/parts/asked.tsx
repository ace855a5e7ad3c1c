import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState, LoadingState } from "./states.tsx";

/** What was asked for, or that it is on its way, or why not. */
export function Asked<Data>({
  query,
  rows = 3,
  children,
}: {
  query: UseQueryResult<Data>;
  rows?: number;
  children: (data: Data) => ReactNode;
}) {
  if (query.isPending) return <LoadingState rows={rows} />;
  if (query.isError) return <ErrorState error={query.error} again={() => void query.refetch()} />;
  return children(query.data);
}
