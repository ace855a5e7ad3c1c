import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
  ToolMessage,
  type UsageMetadata,
} from "@langchain/core/messages";
import { ChatOpenAICompletions } from "@langchain/openai";
import {
  type ModelAnswer,
  type ModelCall,
  ModelFailure,
  type ModelMessage,
  type ModelRequest,
  type ModelRoad,
  type ModelSize,
} from "../../core/model.ts";
import { argumentsOf } from "./call-arguments.ts";
import { asFailure } from "./failures.ts";

export type ModelSettings = {
  readonly key: string;
  readonly baseUrl: string | null;
  readonly main: string;
  /** A smaller one for routing and wording. */
  readonly small: string | null;
  /** Asked where the first one is down or too busy. */
  readonly fallback: string | null;
  readonly timeoutMs: number;
  /** The longest answer, in tokens. */
  readonly mostOutput: number;
  readonly retries: number;
};

/** What a model wrote goes back to it as it was, also where it was no JSON. */
const callForLangchain = ({ id, name, args }: ModelCall) => ({
  id,
  name,
  args: argumentsOf(args) ?? { unreadable: args },
  type: "tool_call" as const,
});
const messageForLangchain = (message: ModelMessage): BaseMessage => {
  if (message.role === "assistant")
    return new AIMessage({ content: message.text, tool_calls: message.calls.map(callForLangchain) });
  if (message.role === "tool") return new ToolMessage({ tool_call_id: message.call, content: message.text });
  return message.role === "system" ? new SystemMessage(message.text) : new HumanMessage(message.text);
};

const textOf = (content: AIMessage["content"]): string =>
  typeof content === "string"
    ? content
    : content.map((part) => ("text" in part && typeof part.text === "string" ? part.text : "")).join("");

function answerOf(message: AIMessage, model: string): ModelAnswer {
  // Its type follows from a message's own, which says nothing of it.
  const usage = message.usage_metadata as UsageMetadata | undefined;
  const calls = (message.tool_calls ?? []).map(({ id, name, args }, at) => ({
    id: id ?? `call_${at}`,
    name,
    args: JSON.stringify(args),
  }));
  const unreadable = (message.invalid_tool_calls ?? []).map(({ id, name, args }, at) => ({
    id: id ?? `bad_${at}`,
    name: name ?? "",
    args: args ?? "",
  }));
  return {
    model,
    text: textOf(message.content),
    calls: [...calls, ...unreadable],
    usage: {
      input: usage?.input_tokens ?? 0,
      cached: usage?.input_token_details?.cache_read ?? 0,
      output: usage?.output_tokens ?? 0,
    },
  };
}

/** Any endpoint that speaks OpenAI's chat completions. Retries are of the question alone: no effect hangs on them. */
export function openChatModel(settings: ModelSettings): ModelRoad {
  const open = (model: string) =>
    new ChatOpenAICompletions({
      model,
      apiKey: settings.key,
      timeout: settings.timeoutMs,
      maxRetries: settings.retries,
      maxTokens: settings.mostOutput,
      configuration: settings.baseUrl ? { baseURL: settings.baseUrl } : {},
    });
  const models = new Map<string, ChatOpenAICompletions>();
  const modelFor = (name: string) => {
    const known = models.get(name) ?? open(name);
    models.set(name, known);
    return known;
  };
  const nameOf = (size: ModelSize) => (size === "small" ? (settings.small ?? settings.main) : settings.main);
  const ask = async (name: string, { messages, tools }: ModelRequest, signal: AbortSignal): Promise<ModelAnswer> => {
    const functions = tools.map((each) => ({ type: "function" as const, function: { ...each } }));
    const said = await modelFor(name)
      .invoke(messages.map(messageForLangchain), { signal, ...(functions.length > 0 ? { tools: functions } : {}) })
      .catch((error: unknown) => Promise.reject(asFailure(error, name, signal)));
    const answer = answerOf(said, name);
    if (answer.text.trim() === "" && answer.calls.length === 0)
      throw new ModelFailure("empty", `The model ${name} answered nothing.`);
    return answer;
  };
  return {
    async ask(request, signal) {
      const name = nameOf(request.size);
      try {
        return await ask(name, request, signal);
      } catch (error) {
        const { fallback } = settings;
        const elsewhere = error instanceof ModelFailure && ["down", "too_many", "no_such_model"].includes(error.fault);
        if (!fallback || fallback === name || !elsewhere) throw error;
        return ask(fallback, request, signal);
      }
    },
  };
}
