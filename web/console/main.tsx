import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { Refusal } from "./api/client.ts";
import { App } from "./shell/app.tsx";
import { markStyles } from "./shell/page-nonce.ts";
import { ThemeProvider } from "./shell/theme.tsx";
import { LanguageProvider } from "./words/language.tsx";
import "./style/base.css";
import "./style/shell.css";
import "./style/parts.css";
import "./style/report.css";

markStyles();

const isOver = (error: unknown) => error instanceof Refusal && error.status === 401;
const client: QueryClient = new QueryClient({
  // A session that ended shows in any answer: asking who we are again turns the whole page.
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isOver(error) && query.queryKey[0] !== "me") void client.invalidateQueries({ queryKey: ["me"] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof Refusal && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: false,
    },
  },
});

const place = document.getElementById("console");
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <ThemeProvider>
            <Router base="/console">
              <App />
            </Router>
          </ThemeProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
