import type { operations } from "./schema.d.ts";

type Json<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

export type Me = Json<"get_me">;
export type Shop = Me["shops"][number];
export type Report = Json<"get_reports_date">;
export type Kpi = Report["kpis"][number];
export type Finding = Report["findings"][number];
export type Cause = Finding["causes"][number];
export type Fact = Report["facts"][number];
export type Opportunity = Report["opportunities"][number];
export type Pictures = Json<"get_reports_date_pictures">;
export type Series = Pictures["series"][number];
export type Answer = Json<"post_conversations_conversation_messages">;
export type AskedTurn = Json<"get_asked_conversation">["turns"][number];
export type Listed = Json<"get_flows">;
export type ListedFlow = Listed["flows"][number];
export type SegmentLook = Json<"post_tools_preview_segment">;
export type CheckedCopy = Json<"post_tools_check_copy">;
export type StandingQuestion = Json<"get_standing_questions">["questions"][number];
export type Action = Json<"get_actions_action">;
export type InboxLine = Json<"get_inbox">["conversations"][number];
export type Case = Json<"get_inbox_conversation">;
export type Suggested = Json<"post_inbox_conversation_suggest">;
export type Bodies<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;
export type Metric = Bodies<"post_tools_query_metric">["metrics"][number];
export type Imported = Json<"post_imports">;
export type Article = Json<"get_knowledge">["articles"][number];
export type Policy = Json<"get_policy">;
export type Tried = Json<"post_policy_try">;
export type Draft = Json<"get_knowledge_drafts">["drafts"][number];
export type Found = Json<"post_tools_search_knowledge">["data"];
