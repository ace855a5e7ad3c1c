import type { Request } from "express";

/** The language that a reader asks sentences in: Chinese where `Accept-Language` prefers it, else English. */
export const readersLanguage = (request: Request): "zh" | "en" =>
  request.acceptsLanguages("en", "zh") === "zh" ? "zh" : "en";
